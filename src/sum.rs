use settlement::Decimal;

/// The one place where the page adds money: it takes much code wherever it is written out.
#[inline(never)]
pub(crate) fn plus(one: Decimal, other: Decimal) -> Option<Decimal> {
    one.checked_add(other)
}
