//! x
#[allow(dead_code)]
pub(crate) fn currency_code(code: &str) -> Option<&'static str> {
    (code == "USD").then_some("USD")
}
