//! What a person read otherwise, put in place of what was read. Before facts are joined: the right reading may link others.

use super::id;
use crate::attribution::Attributed;
use crate::mention::{Kind, Mention};
use crate::options::{Correction, Options};
use crate::text::Text;
use crate::value::{DateOrder, product};
use rust_decimal::Decimal;
use smol_str::SmolStr;

/// Mentions as they are to be read.
#[derive(Debug, Default)]
pub(super) struct Corrected {
    pub(super) all: Vec<Attributed>,
    /// Names of their items, given out before any was left out.
    pub(super) ids: Vec<SmolStr>,
    /// The order of day and month in their digits, where a person said it; empty where nothing was corrected.
    pub(super) orders: Vec<Option<DateOrder>>,
}

/// Farthest power of ten that a number can be put wrong by.
const FARTHEST: i8 = 12;

#[inline(never)]
pub(super) fn correct(text: &Text<'_>, found: Vec<Attributed>, options: &Options) -> Corrected {
    let given = &options.corrections;
    if given.is_empty() {
        let ids = id::names(text, &found);
        return Corrected { all: found, ids, orders: Vec::new() };
    }
    let mut corrected = Corrected { all: Vec::new(), ids: Vec::new(), orders: Vec::new() };
    let names = id::names(text, &found);
    for (mut one, id) in found.into_iter().zip(names) {
        let mention = &mut one.mention;
        let exact = mention.span.of(text.raw);
        let of_words = || given.iter().rfind(|c| c.id.is_none() && c.exact.as_deref() == Some(exact));
        let correction = given.iter().rfind(|c| c.id.as_deref() == Some(&*id)).or_else(of_words);
        if let Some(correction) = correction {
            apply(mention, correction);
        }
        if !correction.is_some_and(|c| c.ignore) {
            corrected.all.push(one);
            corrected.ids.push(id);
            corrected.orders.push(correction.and_then(|c| c.date_order));
        }
    }
    corrected
}

fn apply(mention: &mut Mention, correction: &Correction) {
    let Some(quantity) = &mut mention.quantity else { return };
    if let Some(code) = correction.currency
        && mention.kind == Kind::Money
    {
        quantity.currency = Some(code);
        quantity.currency_assumed = false;
        quantity.currency_from = None;
    }
    let power = correction.magnitude.clamp(-FARTHEST, FARTHEST);
    let by = if power < 0 {
        Decimal::new(1, u32::from(power.unsigned_abs()))
    } else {
        Decimal::from(10_i64.pow(u32::from(power.unsigned_abs())))
    };
    let times = |end: Option<Decimal>| end.map(|d| product(d, by));
    // A number that has no room for it stays as it was read.
    let (min, max) = (times(quantity.min), times(quantity.max));
    if min != Some(None) && max != Some(None) {
        quantity.min = min.flatten();
        quantity.max = max.flatten();
        quantity.precision += i32::from(power);
    }
}

#[cfg(test)]
mod tests {
    use crate::options::{Correction, Options};
    use crate::report::{Report, Value};
    use crate::value::DateOrder;

    fn read(text: &str, corrections: Vec<Correction>) -> Report {
        crate::analyze(text, &Options { corrections, ..Options::default() })
    }

    fn words(report: &Report) -> Vec<&str> {
        report.items.iter().map(|item| item.exact.as_str()).collect()
    }

    #[test]
    fn a_number_is_put_right_for_one_item_or_for_its_words() {
        let text = "It sent 50 trucks. Later it sent 50 trucks. It lost 3 boats.";
        let ids: Vec<String> = read(text, vec![]).items.into_iter().map(|i| i.id.to_string()).collect();
        let max = |report: &Report| -> Vec<String> {
            let end = |v: &Option<Value>| match v {
                Some(Value::Quantity(q)) => q.max.map_or(String::new(), |d| d.normalize().to_string()),
                _ => String::new(),
            };
            report.items.iter().map(|i| end(&i.value)).collect()
        };
        let one = Correction { id: Some(ids[1].clone()), magnitude: 3, ..Correction::default() };
        assert_eq!(max(&read(text, vec![one.clone()])), ["50", "50000", "3"]);
        let both = Correction { exact: Some("50 trucks".into()), magnitude: -1, ..Correction::default() };
        assert_eq!(max(&read(text, vec![both.clone()])), ["5", "5", "3"].map(String::from));
        assert_eq!(max(&read(text, vec![one, both]))[1], "50000");
        let far = Correction { exact: Some("3 boats".into()), magnitude: 127, ..Correction::default() };
        assert_eq!(max(&read(text, vec![far]))[2], "3000000000000");
    }

    #[test]
    fn what_is_left_out_takes_no_name_from_others() {
        let text = "It sent 50 trucks. It sent 50 trucks.";
        let before = read(text, vec![]);
        let first = Correction { id: Some(before.items[0].id.to_string()), ignore: true, ..Correction::default() };
        let after = read(text, vec![first]);
        assert_eq!(words(&after), ["50 trucks"]);
        assert_eq!(after.items[0].id, before.items[1].id);
        let all = Correction { exact: Some("50 trucks".into()), ignore: true, ..Correction::default() };
        assert!(read(text, vec![all]).items.is_empty());
    }

    #[test]
    fn day_and_month_are_put_right_for_one_date_or_all() {
        let text = "It opened on 04/12/2023 and closed on 05/11/2024.";
        let edtf = |report: &Report| -> Vec<String> {
            let of = |v: &Option<Value>| match v {
                Some(Value::Date(t)) => t.edtf.to_string(),
                _ => String::new(),
            };
            report.items.iter().map(|i| of(&i.value)).collect()
        };
        let report = read(text, vec![]);
        assert_eq!(edtf(&report), ["2023-04-12", "2024-05-11"]);
        let id = Some(report.items[0].id.to_string());
        let one = Correction { id, date_order: Some(DateOrder::Dmy), ..Correction::default() };
        assert_eq!(edtf(&read(text, vec![one])), ["2023-12-04", "2024-05-11"]);
        let options = Options { date_order: Some(DateOrder::Dmy), ..Options::default() };
        assert_eq!(edtf(&crate::analyze(text, &options)), ["2023-12-04", "2024-11-05"]);
    }
}
