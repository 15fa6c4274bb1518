use super::basis;
use super::faults::Faults;
use super::kind::Kind;
use super::names::Names;
use super::node::Table;
use super::quantity::{self, Default};
use settlement::CapPer;
use settlement::deal::{Basis, Capping, Choice, Hosting, Inputs};

const HOSTING: [&str; 4] = ["host", "elsewhere", "kept", "compute"];
const CAPPING: [&str; 3] = ["cap", "cap_per", "cap_used"];

/// Reads the inputs. `capped` tells whether a clause is; none where that is not known.
pub(super) fn read<'t>(
    root: &Table<'t>,
    hosts: &Names<'t>,
    sources: &Names<'t>,
    capped: Option<bool>,
    faults: &mut Faults<'_>,
) -> Option<Inputs> {
    let has_hosts = root.entries.contains_key("hosts");
    let Some(entry) = root.get("inputs") else {
        let needed = has_hosts || capped == Some(true);
        if needed && !root.entries.contains_key("inputs") && !faults.broken_header() {
            let why = if has_hosts { "the deal has hosts" } else { "a clause is capped" };
            let what = format!("missing key `inputs`: {why}");
            faults.tell("", root.span.clone(), what, "");
        }
        return (!needed).then_some(Inputs { hosting: None, capping: None });
    };
    let table = entry.table(faults)?;
    let (mut needed, mut optional) = (Vec::new(), Vec::new());
    if has_hosts { &mut needed } else { &mut optional }.extend(HOSTING);
    if capped == Some(true) { &mut needed } else { &mut optional }.extend(CAPPING);
    table.expect(&needed, &optional, faults);
    let mut useless = |keys: &[&str], why: &str, allowed: &str| {
        for key in keys.iter().filter(|key| table.entries.contains_key(key)) {
            let what = format!("`{key}` is of no use: {why}");
            faults.tell(&table.at, table.key(key), what, allowed);
        }
    };
    if !has_hosts {
        useless(&HOSTING, "the deal has no hosts", "none, or `hosts` with their `home`");
    }
    if capped == Some(false) {
        useless(&CAPPING, "no clause is capped", "none, or a clause with `capped = true`");
    }
    let hosting =
        if has_hosts { hosting(&table, hosts, sources, faults).map(Some) } else { Some(None) };
    let any_cap = CAPPING.iter().any(|key| table.entries.contains_key(key));
    let capping = if any_cap { capping(&table, sources, faults).map(Some) } else { Some(None) };
    Some(Inputs { hosting: hosting?, capping: capping? })
}

fn hosting<'t>(
    table: &Table<'t>,
    hosts: &Names<'t>,
    sources: &Names<'t>,
    faults: &mut Faults<'_>,
) -> Option<Hosting> {
    let host = choice(table, "host", sources, faults).and_then(|(table, basis)| {
        Some(Choice { default: hosts.read(&table, "default", faults)?, basis: basis? })
    });
    let mut part =
        |key| quantity::read(&table.get(key)?, Kind::Part, Default::Needed, sources, faults);
    let (elsewhere, kept, compute) = (part("elsewhere"), part("kept"), part("compute"));
    Some(Hosting { host: host?, elsewhere: elsewhere?, kept: kept?, compute: compute? })
}

fn capping<'t>(table: &Table<'t>, sources: &Names<'t>, faults: &mut Faults<'_>) -> Option<Capping> {
    let cap_per = choice(table, "cap_per", sources, faults).and_then(|(table, basis)| {
        let both = CapPer::ALL.map(|per| (per.id(), per));
        Some(Choice { default: table.get("default")?.one_of(&both, faults)?, basis: basis? })
    });
    let mut amount =
        |key, default| quantity::read(&table.get(key)?, Kind::Dollars, default, sources, faults);
    let cap = amount("cap", Default::Optional);
    let cap_used = amount("cap_used", Default::Needed);
    Some(Capping { cap: cap?, cap_per: cap_per?, cap_used: cap_used? })
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
