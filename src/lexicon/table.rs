//! One table: forms of one or more words, and what each says.

use super::Word;

/// Forms of one or more words, each with its row.
#[derive(Debug)]
pub(crate) struct Table<R: 'static> {
    pub(super) forms: Forms,
    pub(super) rows: &'static [R],
}

impl<R> Table<R> {
    /// The longest form that the words start with: its length in words, and its row.
    pub(crate) fn longest(&self, words: &[Word]) -> Option<(usize, &'static R)> {
        let (len, row) = self.forms.longest(words)?;
        Some((len, &self.rows[row]))
    }
}

/// The words of a table's forms: one group for each first word, and in it what the forms go on with, the longest first.
#[derive(Debug)]
pub(super) struct Forms {
    /// The table's bit in [`Word::senses`].
    pub(super) sense: u32,
    /// The number of the first form of each group, and the number of all.
    pub(super) groups: &'static [u16],
    /// Where the other words of each form start in `rest`, and the end of the last; empty when all forms are one word.
    pub(super) starts: &'static [u16],
    pub(super) rest: &'static [u16],
}

impl Forms {
    fn longest(&self, words: &[Word]) -> Option<(usize, usize)> {
        let (first, more) = words.split_first()?;
        let group = first.group(self.sense)?;
        let (from, to) = (usize::from(self.groups[group]), usize::from(self.groups[group + 1]));
        if self.starts.is_empty() {
            return Some((1, from));
        }
        // One look tells most forms of a common first word apart: by what they go on with.
        let second = more.first().map_or(Word::UNKNOWN, |w| *w);
        let mut start = usize::from(self.starts[from]);
        for form in from..to {
            let end = usize::from(self.starts[form + 1]);
            if start == end {
                return Some((1, form));
            }
            let rest = &self.rest[start..end];
            start = end;
            let fits = || rest.len() <= more.len() && rest.iter().zip(more).all(|(f, w)| *f == w.0);
            if rest[0] == second.0 && fits() {
                return Some((rest.len() + 1, form));
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use crate::lexicon::{BOUNDS, Bound, Word};

    #[test]
    fn the_longest_form_wins() {
        let words: Vec<Word> = ["as", "many", "as", "fifty"].iter().map(|w| Word::of(w.as_bytes())).collect();
        assert_eq!(BOUNDS.longest(&words).map(|(n, r)| (n, r.bound)), Some((3, Bound::AsManyAs)));
        assert!(BOUNDS.longest(&words[1..]).is_none());
        assert!(BOUNDS.longest(&words[..2]).is_none());
    }
}
