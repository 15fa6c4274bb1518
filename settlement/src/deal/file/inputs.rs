use super::basis;
use super::faults::Faults;
use super::kind::Kind;
use super::names::Names;
use super::node::{Entry, Table};
use super::quantity::{self, Default};
use crate::CapPer;
use crate::deal::{Basis, Choice, Inputs};

const KEYS: [&str; 7] = ["host", "elsewhere", "kept", "cap", "cap_per", "cap_used", "compute"];

pub(super) fn read<'t>(
    entry: &Entry<'t>,
    hosts: &Names<'t>,
    sources: &Names<'t>,
    faults: &mut Faults<'_>,
) -> Option<Inputs> {
    let table = entry.table(faults)?;
    table.expect(&KEYS, &[], faults);
    let host = choice(&table, "host", sources, faults).and_then(|(table, basis)| {
        Some(Choice { default: hosts.read(&table, "default", faults)?, basis: basis? })
    });
    let cap_per = choice(&table, "cap_per", sources, faults).and_then(|(table, basis)| {
        let both = CapPer::ALL.map(|per| (per.id(), per));
        Some(Choice { default: table.get("default")?.one_of(&both, faults)?, basis: basis? })
    });
    let mut number =
        |key, kind, default| quantity::read(&table.get(key)?, kind, default, sources, faults);
    let elsewhere = number("elsewhere", Kind::Part, Default::Needed);
    let kept = number("kept", Kind::Part, Default::Needed);
    let cap = number("cap", Kind::Dollars, Default::Optional);
    let cap_used = number("cap_used", Kind::Dollars, Default::Needed);
    let compute = number("compute", Kind::Part, Default::Needed);
    Some(Inputs {
        host: host?,
        elsewhere: elsewhere?,
        kept: kept?,
        cap: cap?,
        cap_per: cap_per?,
        cap_used: cap_used?,
        compute: compute?,
    })
}

/// Reads the table of an input that is a choice: the table, and its basis.
fn choice<'t>(
    table: &Table<'t>,
    key: &str,
    sources: &Names<'t>,
    faults: &mut Faults<'_>,
) -> Option<(Table<'t>, Option<Basis>)> {
    let table = table.get(key)?.table(faults)?;
    table.expect(&["default", "basis"], &[], faults);
    let basis = table.get("basis").and_then(|entry| basis::read(&entry, sources, faults));
    Some((table, basis))
}
