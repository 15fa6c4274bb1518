use super::basis;
use super::faults::Faults;
use super::kind::Kind;
use super::names::Names;
use super::node::{Entry, Table};
use super::range::Range;
use super::value::Spanned;
use rust_decimal::Decimal;
use settlement::deal::{Plausible, Quantity, Slider};

/// Whether a quantity needs a default.
#[derive(Clone, Copy)]
pub(super) enum Default {
    /// It must have one.
    Needed,
    /// It may have none, which is no cap, or never.
    Optional,
}

/// Reads a quantity: its default, its ranges and its basis.
pub(super) fn read(
    entry: &Entry<'_>,
    kind: Kind,
    default: Default,
    sources: &Names<'_>,
    faults: &mut Faults<'_>,
) -> Option<Quantity> {
    let table = entry.table(faults)?;
    let others = ["min", "max", "slider", "plausible", "basis"];
    match default {
        Default::Needed => {
            table.expect(&["default", "min", "max", "slider", "plausible", "basis"], &[], faults);
        }
        Default::Optional => table.expect(&others, &["default"], faults),
    }
    let min = number(&table, kind, "min", faults);
    let max = number(&table, kind, "max", faults);
    let range = Range::new(&table.at, kind, min.as_ref(), max.as_ref(), faults);
    let default = number(&table, kind, "default", faults);
    let sound = default
        .as_ref()
        .filter(|default| range.check(&format!("{}.default", table.at), default, faults));
    let slider = table.get("slider").and_then(|entry| slider(&entry, kind, &range, sound, faults));
    let plausible =
        table.get("plausible").and_then(|entry| plausible(&entry, kind, &range, sound, faults));
    let basis = table.get("basis").and_then(|entry| basis::read(&entry, sources, faults));
    Some(Quantity {
        default: default.map(Spanned::into_inner),
        min: min?.into_inner(),
        max: max?.into_inner(),
        slider: slider?,
        plausible: plausible?,
        basis: basis?,
    })
}

fn number(
    table: &Table<'_>,
    kind: Kind,
    key: &str,
    faults: &mut Faults<'_>,
) -> Option<Spanned<Decimal>> {
    kind.read(&table.get(key)?, faults)
}

fn slider(
    entry: &Entry<'_>,
    kind: Kind,
    range: &Range,
    default: Option<&Spanned<Decimal>>,
    faults: &mut Faults<'_>,
) -> Option<Slider> {
    let table = entry.table(faults)?;
    table.expect(&["from", "to", "step"], &[], faults);
    let (from, to) = ends(&table, ["from", "to"], kind, range, faults);
    if let (Some(low), Some(high)) = (&from, &to)
        && low.get_ref() == high.get_ref()
    {
        faults.tell(format!("{}.from", table.at), low.span(), "is not below `to`", "");
        faults.beside(high.span(), "`to`");
    }
    let step = number(&table, kind, "step", faults);
    if let Some(step) = step.as_ref().filter(|step| *step.get_ref() <= Decimal::ZERO) {
        faults.tell(format!("{}.step", table.at), step.span(), "is not above 0", "");
    }
    if let (Some(from), Some(to), Some(step), Some(default)) = (&from, &to, &step, default) {
        let (low, high, value) = (*from.get_ref(), *to.get_ref(), *default.get_ref());
        let is_sound = low < high && *step.get_ref() > Decimal::ZERO;
        if is_sound && !(low..=high).contains(&value) {
            let (end, says) = if value < low { (from, "`from`") } else { (to, "`to`") };
            let (at, what) = (&entry.at, "the slider does not reach the default");
            faults.tell(at, default.span(), what, kind.between(low, high));
            faults.beside(end.span(), says);
        }
    }
    let [from, to, step] = [from?, to?, step?].map(Spanned::into_inner);
    Some(Slider { from, to, step })
}

fn plausible(
    entry: &Entry<'_>,
    kind: Kind,
    range: &Range,
    default: Option<&Spanned<Decimal>>,
    faults: &mut Faults<'_>,
) -> Option<Plausible> {
    let table = entry.table(faults)?;
    table.expect(&["low", "high", "why"], &[], faults);
    let (low, high) = ends(&table, ["low", "high"], kind, range, faults);
    if let Some(default) = default {
        let value = default.get_ref();
        let above = low.as_ref().filter(|low| low.get_ref() > value);
        let below = high.as_ref().filter(|high| high.get_ref() < value);
        for (name, end, what) in
            [("low", above, "is above the default"), ("high", below, "is below the default")]
        {
            if let Some(end) = end {
                faults.tell(format!("{}.{name}", table.at), end.span(), what, "");
                faults.beside(default.span(), "the default");
            }
        }
    }
    let why = table.get("why");
    let why = why.and_then(|why| why.words("say where low and high come from", faults));
    let [low, high] = [low?, high?].map(Spanned::into_inner);
    Some(Plausible { low, high, why: why? })
}

/// Reads the two ends of a part of the range, the lower first; none for an end with a fault.
fn ends(
    table: &Table<'_>,
    names: [&str; 2],
    kind: Kind,
    range: &Range,
    faults: &mut Faults<'_>,
) -> (Option<Spanned<Decimal>>, Option<Spanned<Decimal>>) {
    let [low, high] = names.map(|name| {
        number(table, kind, name, faults)
            .filter(|end| range.check(&format!("{}.{name}", table.at), end, faults))
    });
    if let (Some(from), Some(to)) = (&low, &high)
        && from.get_ref() > to.get_ref()
    {
        let [lower, higher] = names;
        let what = format!("is above `{higher}`");
        faults.tell(format!("{}.{lower}", table.at), from.span(), what, "");
        faults.beside(to.span(), "the other end");
        return (None, None);
    }
    (low, high)
}
