//! The language of a text, told by its commonest words.

use super::{BlockKind, Class, Text};
use crate::lexicon::{LANGUAGE_WORDS, LANGUAGE_WORDS_SENSE, LANGUAGES};

/// Words of some language that are counted before it is decided.
const SAMPLE: usize = 160;
/// Tokens that are looked at for them.
const LOOKED: usize = 1_200;
/// Words of a language that a text must hold at least.
const LEAST: usize = 6;
/// One word in so many is at least the language's: a language that no table knows shares fewer with its neighbours.
const SHARE: usize = 4;

/// The BCP 47 code of the language, when the start of the text tells it.
#[inline(never)]
pub(crate) fn language(text: &Text<'_>) -> Option<&'static str> {
    let mut counts = [0_usize; LANGUAGES.len()];
    let (mut words, mut known) = (0, 0);
    // Titles and the words of a page have fewer of them than running text has.
    let running = text.blocks.iter().any(|b| b.kind == BlockKind::Paragraph);
    let told = text.blocks.iter().filter(|b| !running || b.kind == BlockKind::Paragraph);
    for token in told.flat_map(|b| &text.tokens[b.tokens.clone()]).take(LOOKED) {
        words += usize::from(token.class == Class::Word);
        if !token.has(LANGUAGE_WORDS_SENSE) {
            continue;
        }
        let Some((_, mask)) = LANGUAGE_WORDS.longest(&[token.word]) else { continue };
        for (i, count) in counts.iter_mut().enumerate() {
            *count += usize::from(mask >> i & 1);
        }
        known += 1;
        if known == SAMPLE {
            break;
        }
    }
    let best = (0..counts.len()).max_by_key(|i| counts[*i])?;
    let second = (0..counts.len()).filter(|i| *i != best).map(|i| counts[i]).max()?;
    let sure = counts[best] >= LEAST && counts[best] * SHARE >= words && counts[best] * 4 >= second * 5;
    sure.then_some(LANGUAGES[best])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(words: &str, expected: Option<&str>) {
        assert_eq!(language(&Text::read(words)), expected, "{words}");
    }

    #[test]
    fn languages_are_told_by_their_words() {
        check(
            "The harbour was closed for two days, and the mayor said that it would open again on Monday.",
            Some("en"),
        );
        check(
            "Der Hafen war zwei Tage zu, und die Stadt sagte, dass er auch nicht für eine Stunde öffnet.",
            Some("de"),
        );
        check("Le port a été fermé pendant deux jours, et la ville dit que les bateaux ne sont pas prêts.", Some("fr"));
        check(
            "El puerto estuvo cerrado y la ciudad dijo que los barcos no salen por el viento de la noche.",
            Some("es"),
        );
        check(
            "Il porto è rimasto chiuso per due giorni e la città dice che non si sono viste le navi della rete.",
            Some("it"),
        );
        check(
            "De haven was dicht en de stad zegt dat het niet de schuld van een schip is, maar van de wind.",
            Some("nl"),
        );
        check(
            "O porto não abriu e a cidade disse que os barcos já saem com a maré, como uma ilha do norte.",
            Some("pt"),
        );
    }

    #[test]
    fn titles_are_not_looked_at_beside_running_text() {
        let page = "Menu\n\nSport\n\nArlow Weather\n\nSupport Arlow Post\n\nFund Marle Bridge\n\nHarrow Roads\n\nTwo boats sink\n\n";
        check(
            &format!("{page}The harbour was closed for two days, and the mayor said that it would open again."),
            Some("en"),
        );
    }

    #[test]
    fn too_few_words_and_other_languages_are_left_open() {
        check("", None);
        check("50 trucks, 12%", None);
        check("Hamnen var stängd i två dagar och staden säger att det inte är något fel på kajen.", None);
        check("Satama oli suljettu kaksi päivää, ja kaupunki kertoo avaavansa sen jälleen maanantaina aamulla.", None);
        check("1987 1988 1989 Revs 4.2 mln vs 3.1 mln Shr 12 cts vs 9 cts", None);
    }
}
