//! Byte offsets to UTF-16 units or code points, in one pass over the text.

use super::Span;
use serde::Serialize;

/// What an offset counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub enum OffsetUnit {
    /// UTF-8 bytes: Rust.
    #[default]
    #[serde(rename = "bytes")]
    Bytes,
    /// UTF-16 code units: JavaScript and the DOM.
    #[serde(rename = "utf-16")]
    Utf16,
    /// Unicode code points: W3C selectors, Python.
    #[serde(rename = "code-points")]
    CodePoints,
}

/// Bytes in one step of the table: a look-up counts at most this many.
const STEP: usize = 64;

/// Converts byte offsets of one text; nothing is built or done when its bytes are its units.
pub(crate) struct Offsets<'t> {
    text: &'t [u8],
    unit: OffsetUnit,
    /// Units before each multiple of [`STEP`]; empty when the text is ASCII or the unit is the byte.
    steps: Vec<u32>,
}

impl<'t> Offsets<'t> {
    pub(crate) fn new(text: &'t str, unit: OffsetUnit) -> Self {
        let text = text.as_bytes();
        let mut steps = Vec::new();
        if unit != OffsetUnit::Bytes && !text.is_ascii() {
            let mut sum = 0;
            for chunk in text.chunks(STEP) {
                steps.push(sum);
                sum += units(chunk, unit);
            }
            steps.push(sum);
        }
        Self { text, unit, steps }
    }

    /// The offset in units of a byte offset that lies on a character boundary.
    pub(crate) fn convert(&self, byte: u32) -> u32 {
        let step = byte as usize / STEP;
        let Some(before) = self.steps.get(step) else { return byte };
        let start = step * STEP;
        // Most steps of a text are ASCII and have as many units as bytes.
        if let Some(after) = self.steps.get(step + 1)
            && after - before == STEP as u32
            && self.text[start] < 0x80
            && self.text[start + STEP - 1] < 0x80
        {
            return before + (byte - start as u32);
        }
        before + units(&self.text[start..byte as usize], self.unit)
    }

    pub(crate) fn convert_span(&self, span: &mut Span) {
        *span = Span::new(self.convert(span.start), self.convert(span.end));
    }
}

/// Characters that start in a piece of UTF-8, those outside the basic plane twice when the unit is UTF-16.
fn units(piece: &[u8], unit: OffsetUnit) -> u32 {
    if piece.is_ascii() {
        return piece.len() as u32;
    }
    let wide = u32::from(unit == OffsetUnit::Utf16);
    piece.iter().map(|&b| u32::from(b & 0xC0 != 0x80) + wide * u32::from(b >= 0xF0)).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agrees_with_the_standard_library_at_every_boundary() {
        let text = "£5 – “né” 🚚👩‍👩‍👧 e\u{301} ".repeat(40);
        let utf16 = Offsets::new(&text, OffsetUnit::Utf16);
        let points = Offsets::new(&text, OffsetUnit::CodePoints);
        let bytes = Offsets::new(&text, OffsetUnit::Bytes);
        for (i, _) in text.char_indices().chain([(text.len(), ' ')]) {
            assert_eq!(utf16.convert(i as u32) as usize, text[..i].encode_utf16().count());
            assert_eq!(points.convert(i as u32) as usize, text[..i].chars().count());
            assert_eq!(bytes.convert(i as u32) as usize, i);
        }
    }
}
