//! Parts of labelled sentences: more sentences without labels, and shorter ones, for the teacher's opinion.

/// Words of a sentence that is cut, and of a part at least.
const LONG: usize = 12;
const SHORT: usize = 4;
/// A part may begin with one of these.
const JOINING: [&str; 9] = ["and", "but", "because", "that", "which", "who", "so", "when", "if"];

/// What stands before or after the cut nearest the middle: behind a comma or before a word that joins, else the middle.
pub(crate) fn part(sentence: &str, before: bool) -> Option<String> {
    let words: Vec<&str> = sentence.split_whitespace().collect();
    if words.len() < LONG {
        return None;
    }
    let middle = words.len() / 2;
    let cuts =
        (SHORT..=words.len() - SHORT).filter(|i| words[i - 1].ends_with([',', ';']) || JOINING.contains(&words[*i]));
    let cut = cuts.min_by_key(|i| i.abs_diff(middle)).unwrap_or(middle);
    if before {
        return Some(words[..cut].join(" ").trim_end_matches([',', ';']).trim_end().to_owned() + ".");
    }
    let mut rest = words[cut..].join(" ");
    if let Some(first) = rest.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    Some(rest)
}

#[cfg(test)]
mod tests {
    use super::part;

    #[test]
    fn a_long_sentence_is_cut_where_it_is_joined() {
        let long = "They closed the old harbour in Marovia, and four thousand people lost their work there.";
        assert_eq!(part(long, true).as_deref(), Some("They closed the old harbour in Marovia."));
        assert_eq!(part(long, false).as_deref(), Some("And four thousand people lost their work there."));
        assert_eq!(part("They closed it, and people lost work.", true), None);
    }
}
