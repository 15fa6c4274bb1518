use super::faults::Faults;
use super::names::Names;
use super::value::Spanned;
use settlement::deal::Deal;
use std::ops::Range;

/// The most inputs that a reader is shown first.
const MOST: usize = 5;

/// Checks the inputs that a reader is shown first: one to five that the deal has, each once.
pub(super) fn check(
    deal: &Deal,
    span: Range<usize>,
    first: &[Spanned<&str>],
    faults: &mut Faults<'_>,
) {
    if !(1..=MOST).contains(&first.len()) {
        let what = format!("is a list of {}", first.len());
        faults.tell("first", span.clone(), what, format!("1 to {MOST} inputs"));
    }
    let inputs: Vec<_> = deal.fields();
    let known = inputs.iter().map(|field| Spanned::new(span.clone(), &**field)).collect();
    let known = Names::of("input", known, true);
    for (nth, field) in first.iter().enumerate() {
        known.check("first", field, faults);
        if let Some(twin) = first.iter().take(nth).find(|twin| twin.get_ref() == field.get_ref()) {
            faults.tell("first", field.span(), "stands there twice", "each input once");
            faults.beside(twin.span(), "the first");
        }
    }
}
