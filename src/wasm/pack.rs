//! The report as numbers and letters: what crosses to JavaScript, and from a worker to its page, in one piece.
//!
//! Objects that are built from here cost more than the whole reading: each field is a call with a key, and a worker
//! copies them once more for its page. Numbers cross in one go, and `unpack.js` builds each object at once, its fields in
//! their places. The order of the numbers is the order of the fields as serde gives them; there are no keys.
//!
//! - A number or flag is itself; a missing value is 0, and one that is there is 1 and the value; a list is its length and
//!   its members.
//! - A string is its length in UTF-16 units; its letters stand behind those of the strings before it.
//! - A code, which is a name out of the program, is its index among the codes so far; a new one brings its string along.
//! - Before all of them: how many numbers there are, and how many bytes of letters behind them.

use crate::Report;
use serde::ser::{Impossible, Serialize, SerializeSeq, SerializeStruct, Serializer};
use std::fmt::{Display, Error, Write};

/// Numbers in front of those of the report.
const HEAD: usize = 2;

/// Numbers of an item, about: what is set aside for it.
const OF_ITEM: usize = 80;

/// Codes that are known by their place in the program, so that each crosses once; one that takes the slot of another is
/// sent once more.
const SLOTS: usize = 256;

/// Packs a report; what a report holds can all be packed.
pub(super) fn pack(report: &Report) -> Vec<u32> {
    let room = OF_ITEM * (1 + report.items.len()) + HEAD;
    let mut packer =
        Packer { numbers: Vec::with_capacity(room), letters: String::new(), codes: 0, slots: [("", 0); SLOTS] };
    packer.numbers.extend([0; HEAD]);
    // Only shapes that no report has are refused.
    let _ = report.serialize(&mut packer);
    let Packer { mut numbers, letters, .. } = packer;
    numbers[0] = numbers.len() as u32;
    numbers[1] = letters.len() as u32;
    let (whole, rest) = letters.as_bytes().as_chunks::<4>();
    let mut last = [0; 4];
    last[..rest.len()].copy_from_slice(rest);
    numbers.extend(whole.iter().chain([&last]).map(|four| u32::from_le_bytes(*four)));
    numbers
}

struct Packer {
    numbers: Vec<u32>,
    letters: String,
    codes: u32,
    slots: [(&'static str, u32); SLOTS],
}

impl Packer {
    fn string(&mut self, from: usize) {
        let new = &self.letters[from..];
        let units = if new.is_ascii() { new.len() } else { new.chars().map(char::len_utf16).sum() };
        self.numbers.push(units as u32);
    }

    #[inline(never)]
    fn code(&mut self, code: &'static str) {
        let place = code.as_ptr().addr();
        let slot = &mut self.slots[(place ^ place >> 8 ^ code.len()) % SLOTS];
        if std::ptr::eq(slot.0, code) {
            self.numbers.push(slot.1);
            return;
        }
        *slot = (code, self.codes);
        self.numbers.push(self.codes);
        self.codes += 1;
        let from = self.letters.len();
        self.letters.push_str(code);
        self.string(from);
    }
}

type Done = Result<(), Error>;

impl Serializer for &mut Packer {
    type Ok = ();
    type Error = Error;
    type SerializeSeq = List<Self>;
    type SerializeStruct = Self;
    type SerializeTuple = Impossible<(), Error>;
    type SerializeTupleStruct = Impossible<(), Error>;
    type SerializeTupleVariant = Impossible<(), Error>;
    type SerializeMap = Impossible<(), Error>;
    type SerializeStructVariant = Impossible<(), Error>;

    fn serialize_bool(self, flag: bool) -> Done {
        self.serialize_u32(flag.into())
    }

    fn serialize_u8(self, number: u8) -> Done {
        self.serialize_u32(number.into())
    }

    fn serialize_i32(self, number: i32) -> Done {
        self.serialize_u32(number.cast_unsigned())
    }

    fn serialize_u32(self, number: u32) -> Done {
        self.numbers.push(number);
        Ok(())
    }

    fn serialize_str(self, words: &str) -> Done {
        let from = self.letters.len();
        self.letters.push_str(words);
        self.string(from);
        Ok(())
    }

    fn collect_str<T: ?Sized + Display>(self, value: &T) -> Done {
        let from = self.letters.len();
        write!(self.letters, "{value}")?;
        self.string(from);
        Ok(())
    }

    fn serialize_none(self) -> Done {
        self.serialize_u32(0)
    }

    fn serialize_some<T: ?Sized + Serialize>(self, value: &T) -> Done {
        self.numbers.push(1);
        value.serialize(self)
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, code: &'static str) -> Done {
        self.code(code);
        Ok(())
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<List<Self>, Error> {
        let at = self.numbers.len();
        self.numbers.push(0);
        Ok(List { packer: self, at })
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Self, Error> {
        Ok(self)
    }

    // No report holds any of these.

    fn serialize_i8(self, _: i8) -> Done {
        Err(Error)
    }

    fn serialize_i16(self, _: i16) -> Done {
        Err(Error)
    }

    fn serialize_i64(self, _: i64) -> Done {
        Err(Error)
    }

    fn serialize_u16(self, _: u16) -> Done {
        Err(Error)
    }

    fn serialize_u64(self, _: u64) -> Done {
        Err(Error)
    }

    fn serialize_f32(self, _: f32) -> Done {
        Err(Error)
    }

    fn serialize_f64(self, _: f64) -> Done {
        Err(Error)
    }

    fn serialize_char(self, _: char) -> Done {
        Err(Error)
    }

    fn serialize_bytes(self, _: &[u8]) -> Done {
        Err(Error)
    }

    fn serialize_unit(self) -> Done {
        Err(Error)
    }

    fn serialize_unit_struct(self, _: &'static str) -> Done {
        Err(Error)
    }

    fn serialize_newtype_struct<T: ?Sized + Serialize>(self, _: &'static str, _: &T) -> Done {
        Err(Error)
    }

    fn serialize_newtype_variant<T: ?Sized>(self, _: &'static str, _: u32, _: &'static str, _: &T) -> Done {
        Err(Error)
    }

    fn serialize_tuple(self, _: usize) -> Result<Self::SerializeTuple, Error> {
        Err(Error)
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Self::SerializeTupleStruct, Error> {
        Err(Error)
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, Error> {
        Err(Error)
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Self::SerializeMap, Error> {
        Err(Error)
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, Error> {
        Err(Error)
    }
}

/// A list whose length is written when it is known.
struct List<P> {
    packer: P,
    at: usize,
}

impl SerializeSeq for List<&mut Packer> {
    type Ok = ();
    type Error = Error;

    fn serialize_element<T: ?Sized + Serialize>(&mut self, value: &T) -> Done {
        self.packer.numbers[self.at] += 1;
        value.serialize(&mut *self.packer)
    }

    fn end(self) -> Done {
        Ok(())
    }
}

impl SerializeStruct for &mut Packer {
    type Ok = ();
    type Error = Error;

    fn serialize_field<T: ?Sized + Serialize>(&mut self, _: &'static str, value: &T) -> Done {
        value.serialize(&mut **self)
    }

    fn end(self) -> Done {
        Ok(())
    }
}
