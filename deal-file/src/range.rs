use super::faults::Faults;
use super::kind::Kind;
use super::node::Entry;
use super::value::Spanned;
use rust_decimal::Decimal;

/// The allowed range of a quantity; an end is none where the file has no sound one.
pub(super) struct Range {
    kind: Kind,
    min: Option<Spanned<Decimal>>,
    max: Option<Spanned<Decimal>>,
}

impl Range {
    /// Checks the two ends, and keeps those that are sound.
    pub(super) fn new(
        at: &str,
        kind: Kind,
        min: Option<&Spanned<Decimal>>,
        max: Option<&Spanned<Decimal>>,
        faults: &mut Faults<'_>,
    ) -> Self {
        let whole = Self { kind, min: None, max: None };
        let mut sound = |name: &str, end: Option<&Spanned<Decimal>>| {
            end.filter(|end| whole.check(&format!("{at}.{name}"), end, faults)).cloned()
        };
        let (min, max) = (sound("min", min), sound("max", max));
        if let (Some(low), Some(high)) = (&min, &max)
            && low.get_ref() > high.get_ref()
        {
            faults.tell(format!("{at}.min"), low.span(), "is above `max`", "");
            faults.beside(high.span(), "`max`");
            return whole;
        }
        Self { kind, min, max }
    }

    /// Whether a number lies in the range; records a fault where it does not.
    pub(super) fn check(
        &self,
        at: &str,
        number: &Spanned<Decimal>,
        faults: &mut Faults<'_>,
    ) -> bool {
        let bounds = self.kind.bounds();
        let end = |end: &Option<Spanned<Decimal>>, bound| {
            end.as_ref().map_or(bound, |end| *end.get_ref())
        };
        let (low, high): (Decimal, Decimal) = (end(&self.min, bounds.0), end(&self.max, bounds.1));
        let value = *number.get_ref();
        let sound = (low..=high).contains(&value);
        if !sound {
            let what = format!("{value} is out of range");
            faults.tell(at, number.span(), what, self.kind.between(low, high));
            let (end, says) = if value < low { (&self.min, "`min`") } else { (&self.max, "`max`") };
            if let Some(end) = end {
                faults.beside(end.span(), says);
            }
            if value > high {
                let meant = self.kind.hundredth(value);
                faults.meant(meant);
            }
        }
        sound
    }
}

/// Reads a number of this kind, within its bounds.
pub(super) fn number(entry: &Entry<'_>, kind: Kind, faults: &mut Faults<'_>) -> Option<Decimal> {
    let number = kind.read(entry, faults)?;
    let whole = Range::new(&entry.at, kind, None, None, faults);
    whole.check(&entry.at, &number, faults).then(|| number.into_inner())
}
