//! One table: forms of one or more words, and what each says.

use super::Word;

/// Forms of one or more words, sorted, each with its row.
#[derive(Debug)]
pub(crate) struct Table<R: 'static> {
    /// The table's bit in [`Word::senses`].
    pub(super) sense: u32,
    /// The words of all forms, one form behind the other.
    pub(super) keys: &'static [u16],
    /// Where each form starts in `keys`, and the end of the last.
    pub(super) starts: &'static [u16],
    pub(super) rows: &'static [R],
}

impl<R> Table<R> {
    fn form(&self, i: usize) -> &'static [u16] {
        &self.keys[usize::from(self.starts[i])..usize::from(self.starts[i + 1])]
    }

    /// The longest form that the words start with: its length in words, and its row.
    pub(crate) fn longest(&self, words: &[Word]) -> Option<(usize, &'static R)> {
        let first = *words.first()?;
        if first.senses() & self.sense == 0 {
            return None;
        }
        let (mut low, mut high) = (0, self.rows.len());
        while low < high {
            let mid = usize::midpoint(low, high);
            if self.form(mid)[0] < first.0 { low = mid + 1 } else { high = mid }
        }
        let mut best = None;
        for i in low..self.rows.len() {
            let form = self.form(i);
            if form[0] != first.0 {
                break;
            }
            let fits = form.len() <= words.len() && form.iter().zip(words).all(|(f, w)| *f == w.0);
            if fits && best.is_none_or(|(len, _)| len < form.len()) {
                best = Some((form.len(), &self.rows[i]));
            }
        }
        best
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
