//! Takes the words of panics out of a core before it is packed.
//!
//! On `wasm32-unknown-unknown` nobody ever reads them: a panic has no output there and ends in a trap, with its words or
//! without. Words, formatting and the places in the source (paths of the machine that built it among them) are a thirtieth of the core. The
//! trap stays: a wrong index still stops the core at once.

use rustc_demangle::demangle;
use std::collections::BTreeSet;
use walrus::ir::{Call, Const, Instr, InstrLocId, Unreachable, Value, Visitor, dfs_in_order};
use walrus::{ConstExpr, DataId, DataKind, FunctionId, FunctionKind, LocalFunction, Module};

/// Functions of the standard library that end in a panic and do nothing else; a name that ends in `::` stands for all
/// under it.
const PANICS: [&str; 15] = [
    "alloc::alloc::handle_alloc_error",
    "alloc::raw_vec::capacity_overflow",
    "alloc::raw_vec::handle_error",
    "core::cell::panic_already_borrowed",
    "core::cell::panic_already_mutably_borrowed",
    "core::char::methods::encode_utf8_raw::do_panic::runtime",
    "core::option::expect_failed",
    "core::option::unwrap_failed",
    "core::panicking::",
    "core::result::unwrap_failed",
    "core::slice::copy_from_slice_impl::len_mismatch_fail",
    "core::slice::index::slice_index_fail",
    "core::str::slice_error_fail",
    "core::str::slice_error_fail_rt",
    "std::panicking::",
];

/// Bytes of a `core::panic::Location`: where its path lies, the path's length, line and column.
const LOCATION: u32 = 16;

/// Makes every panicking function a bare trap and blanks the places in the source that were given to it.
pub(crate) fn silence(module: &mut Module) {
    let panics: BTreeSet<FunctionId> =
        module.funcs.iter_local().filter(|(id, f)| is_panic(module, *id, f)).map(|(id, _)| id).collect();
    let mut found = Places { panics: &panics, last: None, places: BTreeSet::new() };
    for (_, function) in module.funcs.iter_local() {
        dfs_in_order(&mut found, function, function.entry_block());
    }
    let places = found.places;
    for id in &panics {
        if let FunctionKind::Local(function) = &mut module.funcs.get_mut(*id).kind {
            let entry = function.entry_block();
            function.block_mut(entry).instrs = vec![(Unreachable {}.into(), InstrLocId::default())];
        }
    }
    blank(module, &places);
}

/// By its name, and by its last instruction: it never comes back.
fn is_panic(module: &Module, id: FunctionId, function: &LocalFunction) -> bool {
    let Some(name) = &module.funcs.get(id).name else { return false };
    let name = format!("{:#}", demangle(name));
    let named = |p: &str| if p.ends_with("::") { name.starts_with(p) } else { name == p };
    let last = function.block(function.entry_block()).instrs.last();
    PANICS.iter().any(|p| named(p)) && matches!(last, Some((Instr::Unreachable(_), _)))
}

/// Constants that are the last argument of a panic.
struct Places<'p> {
    panics: &'p BTreeSet<FunctionId>,
    last: Option<u32>,
    places: BTreeSet<u32>,
}

impl<'i> Visitor<'i> for Places<'_> {
    fn visit_instr(&mut self, instr: &'i Instr, _: &'i InstrLocId) {
        if let Instr::Call(Call { func }) = instr
            && self.panics.contains(func)
        {
            self.places.extend(self.last);
        }
        self.last = match instr {
            Instr::Const(Const { value: Value::I32(at) }) => Some(at.cast_unsigned()),
            _ => None,
        };
    }
}

/// Zeros in place of those of the constants that are places in a source file, and of the paths they name.
fn blank(module: &mut Module, places: &BTreeSet<u32>) {
    let mut paths = BTreeSet::new();
    for at in places {
        let Some(place) = bytes(module, *at, LOCATION) else { continue };
        let word = |i: usize| place.get(i..i + 4).and_then(|w| w.try_into().ok()).map_or(0, u32::from_le_bytes);
        let (path, len) = (word(0), word(4));
        if bytes(module, path, len).is_some_and(|p| p.ends_with(b".rs")) {
            paths.insert((path, len));
            bytes(module, *at, LOCATION).into_iter().for_each(|p| p.fill(0));
        }
    }
    for (path, len) in paths {
        bytes(module, path, len).into_iter().for_each(|p| p.fill(0));
    }
}

/// Bytes of the core's memory as they are when it starts.
fn bytes(module: &mut Module, at: u32, len: u32) -> Option<&mut [u8]> {
    let (id, from) = module.data.iter().find_map(|data| {
        segment(data.id(), &data.kind, at).filter(|(_, from)| from + len as usize <= data.value.len())
    })?;
    module.data.get_mut(id).value.get_mut(from..from + len as usize)
}

/// A segment that starts before the address, and how far behind its start the address lies.
fn segment(id: DataId, kind: &DataKind, at: u32) -> Option<(DataId, usize)> {
    match kind {
        DataKind::Active { offset: ConstExpr::Value(Value::I32(start)), .. } => {
            Some((id, at.checked_sub(start.cast_unsigned())? as usize))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use walrus::{FunctionBuilder, ValType};

    /// A function that ends as panics do, one that only looks like it by its name, and a caller of both.
    fn core() -> (Module, [FunctionId; 2]) {
        let mut module = Module::default();
        let path = b"src/lib.rs";
        let mut data = Vec::from(path);
        data.resize(16, 0);
        data.extend([1024u32, path.len() as u32, 7, 9].iter().flat_map(|w| w.to_le_bytes()));
        data.extend([1024u32, path.len() as u32, 8, 1].iter().flat_map(|w| w.to_le_bytes()));
        let memory = module.memories.add_local(false, false, 1, None, None);
        let start = ConstExpr::Value(Value::I32(1024));
        module.data.add(DataKind::Active { memory, offset: start }, data);
        let ids = ["core::option::unwrap_failed", "core::option::unwrap_failed_not"].map(|name| {
            let mut function = FunctionBuilder::new(&mut module.types, &[ValType::I32], &[]);
            function.name(name.to_owned());
            function.func_body().i32_const(5).drop().unreachable();
            let arg = module.locals.add(ValType::I32);
            function.finish(vec![arg], &mut module.funcs)
        });
        let mut caller = FunctionBuilder::new(&mut module.types, &[], &[]);
        caller.func_body().i32_const(1040).call(ids[0]).i32_const(1056).call(ids[1]);
        caller.finish(Vec::new(), &mut module.funcs);
        (module, ids)
    }

    #[test]
    fn only_panics_lose_their_words() {
        let (mut module, ids) = core();
        silence(&mut module);
        let len = |id: FunctionId| {
            let function = module.funcs.get(id).kind.unwrap_local();
            function.block(function.entry_block()).instrs.len()
        };
        assert_eq!((len(ids[0]), len(ids[1])), (1, 3));
        assert_eq!(bytes(&mut module, 1024, 32), Some(&mut [0; 32][..]), "the path and the place given to the panic");
        assert_eq!(bytes(&mut module, 1064, 2).map(|b| b.to_vec()), Some(vec![8, 0]), "the place given to the other");
        assert_eq!(bytes(&mut module, 1072, 2), None);
    }
}
