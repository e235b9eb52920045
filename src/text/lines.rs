//! Lines to paragraphs: what belongs together when a text was wrapped by hand.

use super::Span;

/// Lines of a text that was wrapped for a page or a terminal are no longer than this.
const WIDEST: usize = 132;
/// Shorter lines are headings, names and entries of lists.
const NARROWEST: usize = 40;
/// A wrapped line may end this far before the word that would have fitted.
const SLACK: usize = 3;

/// The parts of the text, each a paragraph's lines; blank lines stand between parts, or nothing but a line end.
#[inline(never)]
pub(super) fn parts(text: &str) -> Vec<Span> {
    let mut parts = Vec::new();
    let mut group: Vec<Span> = Vec::new();
    let bytes = text.as_bytes();
    let mut start = 0;
    for end in memchr::memchr2_iter(b'\n', b'\r', bytes).chain([bytes.len()]) {
        // The line feed of a CRLF ends a line without text, but no blank line.
        let second_half = start == end && start > 0 && bytes[start - 1] == b'\r' && bytes.get(end) == Some(&b'\n');
        if !second_half {
            let line = Span::new(start as u32, end as u32);
            if is_blank(line.of(text)) {
                close(text, &mut group, &mut parts);
            } else {
                group.push(line);
            }
        }
        start = end + 1;
    }
    close(text, &mut group, &mut parts);
    parts
}

fn is_blank(line: &str) -> bool {
    match line.as_bytes().first() {
        None => true,
        Some(b'!'..=b'~') => false,
        Some(_) => line.trim_start().is_empty(),
    }
}

/// Joins the lines of a group where the next word would not have fitted; ends a part everywhere else.
fn close(text: &str, group: &mut Vec<Span>, parts: &mut Vec<Span>) {
    let widest = group.iter().map(|l| width(*l)).max().unwrap_or(0);
    let wrapped = |pair: &[Span]| width(pair[0]) + 1 + first_word(text, pair[1]) + SLACK > widest;
    let pairs = group.len().saturating_sub(1);
    let fits_a_page = pairs > 0 && (NARROWEST..=WIDEST).contains(&widest);
    // Where some lines are set in and others are not, the former start paragraphs.
    let hangs = group.iter().any(|l| !is_set_in(text, *l));
    let starts = |line: Span| hangs && is_set_in(text, line);
    let sets_in = group.iter().any(|l| starts(*l));
    // A heading says nothing of how the text below it was wrapped.
    let heads = |p: &[Span]| is_loud(text, p[0]) && !is_loud(text, p[1]);
    let inner = group.windows(2).filter(|p| !starts(p[1]) && !heads(p));
    let (joined, within) = inner.fold((0, 0), |(n, all), p| (n + usize::from(wrapped(p)), all + 1));
    let by_hand = fits_a_page && within > 0 && joined * 10 >= within * 7;
    let mut open: Option<Span> = None;
    for (i, line) in group.iter().enumerate() {
        // In wrapped text a line that stops early but goes on in small letters was only broken badly; so was every such
        // line where paragraphs are set in.
        let full = || wrapped(&group[i - 1..=i]);
        let joins = i > 0
            && fits_a_page
            && !is_page(text, group[i - 1])
            && !starts(*line)
            && (is_loud(text, *line) || !is_loud(text, group[i - 1]))
            && (by_hand && (pairs > 1 && (sets_in || full()) || goes_on(text, group[i - 1], *line, pairs == 1))
                || is_small(text, *line) && (hangs || full()));
        open = match open {
            Some(part) if joins && !is_entry(line.of(text)) => Some(part.to(*line)),
            Some(part) => {
                parts.push(part);
                Some(*line)
            }
            None => Some(*line),
        };
    }
    parts.extend(open);
    group.clear();
}

/// Whether a line goes on with the sentence of the one before it, whatever their lengths. Of two lines alone the longer may
/// be a heading: there the second has to end that sentence.
fn goes_on(text: &str, first: Span, second: Span, alone: bool) -> bool {
    let ends = |line: Span| line.of(text).trim_end().ends_with(['.', '!', '?', ':', '"', '”']);
    is_small(text, second)
        || !ends(first)
            && (!alone || ends(second))
            && width(first) >= 60
            && !second.of(text).trim_start().starts_with("By ")
}

/// Whether a line is the foot of a page and goes on nowhere: `© 2026 The Kesten Post`.
fn is_page(text: &str, line: Span) -> bool {
    line.of(text).trim_start().starts_with('©')
}

fn is_small(text: &str, line: Span) -> bool {
    line.of(text).trim_start().starts_with(char::is_lowercase)
}

/// Whether a line is all in capitals, as a heading is.
fn is_loud(text: &str, line: Span) -> bool {
    let bytes = &text.as_bytes()[line.start as usize..line.end as usize];
    !bytes.iter().any(u8::is_ascii_lowercase) && bytes.iter().filter(|b| b.is_ascii_uppercase()).count() > 3
}

fn is_set_in(text: &str, line: Span) -> bool {
    matches!(line.of(text).as_bytes().first(), Some(b' ' | b'\t'))
}

/// Whether a line starts like an entry of a list.
fn is_entry(line: &str) -> bool {
    let line = line.trim_start();
    // `MR. DENK: It is late.`
    let label = || {
        let ends = |b: &u8| !b.is_ascii_uppercase() && !matches!(b, b' ' | b'.' | b'-');
        let end = line.as_bytes().iter().position(ends);
        end.is_some_and(|end| line.as_bytes()[end..].starts_with(b": "))
    };
    line.starts_with(['•', '·', '▪', '*', '◦']) || line.starts_with("- ") || label()
}

fn width(line: Span) -> usize {
    (line.end - line.start) as usize
}

/// Bytes of a line's first word.
fn first_word(text: &str, line: Span) -> usize {
    let bytes = &text.as_bytes()[line.start as usize..line.end as usize];
    let start = bytes.iter().position(|b| !b.is_ascii_whitespace()).unwrap_or(bytes.len());
    let rest = &bytes[start..];
    rest.iter().position(u8::is_ascii_whitespace).unwrap_or(rest.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let found: Vec<&str> = parts(text).iter().map(|p| p.of(text)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn a_line_is_a_paragraph_unless_it_was_wrapped() {
        check("One.\nTwo.\n\nThree", &["One.", "Two.", "Three"]);
        check("One.\r\nTwo.\r\n\r\nThree", &["One.", "Two.", "Three"]);
        check("", &[]);
        let wrapped = "The council met on the bridge and asked the\nengineers for a second report, which they had\npromised in spring. It was late.";
        check(wrapped, &[wrapped]);
        let uneven = concat!(
            "The council met on the bridge and asked the engineers\n",
            "for a second\nreport, which they had been promised in the early spring\n",
            "and which nobody in the town hall could remember having\nseen at any time since then."
        );
        check(uneven, &[uneven]);
        let bullets = "The council asked for three things, in this order:\n- a second report on the state of the old bridge\n- money";
        assert_eq!(parts(bullets).len(), 3);
    }

    #[test]
    fn lines_set_in_start_paragraphs() {
        let story = concat!(
            "COUNCIL SELLS ITS OLD BRIDGE TO A COMPANY IN KESTEN\n",
            "KESTEN, March 3 - The council said it has sold the bridge at\n",
            "a price, which it did not name, of more than two mln\n",
            "dlrs.\n",
            "    It said in spring that the price would have to be 36 mln\n",
            "dlrs.\n",
            "    Nobody else had asked for it."
        );
        let lines: Vec<&str> = story.split('\n').collect();
        check(story, &[lines[0], &lines[1..4].join("\n"), &lines[4..6].join("\n"), lines[6]]);
    }

    #[test]
    fn a_heading_and_the_line_below_it_stay_apart() {
        check(
            "Council asks for a second report on the old bridge\nBy Ilse Varga",
            &["Council asks for a second report on the old bridge", "By Ilse Varga"],
        );
        let long = "Council asks the engineers of the county for a second report on the old bridge";
        check(&format!("{long}\nThe Arlow Post"), &[long, "The Arlow Post"]);
        let sentence = format!("{long} of\nKesten, which it had not read.");
        check(&sentence, &[&sentence]);
    }
}
