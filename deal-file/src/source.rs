use super::faults::Faults;
use super::id::owned;
use super::names::Names;
use super::node::Table;
use settlement::deal::Source;
use settlement::is_invisible;

pub(super) fn read<'t>(
    table: &Table<'t>,
    sources: &mut Names<'t>,
    faults: &mut Faults<'_>,
) -> Option<Source> {
    table.expect(&["id", "title", "url", "date"], &["origin"], faults);
    let id = sources.add(table, faults);
    let title = table.get("title").and_then(|title| title.words("its title", faults));
    let origin = table.get("origin").and_then(|origin| origin.words("who found it", faults));
    let url = such(table, "url", is_url, "an address that begins with https://", faults);
    let date = date(table, "date", faults);
    Some(Source { id: id?, title: title?, origin, url: url?, date: date? })
}

/// Reads the sources of what needs at least one.
pub(super) fn cited<'t>(
    table: &Table<'t>,
    sources: &Names<'t>,
    faults: &mut Faults<'_>,
) -> Option<Vec<String>> {
    let listed = sources.read_list(table, "sources", faults)?;
    if let Some(entry) = table.get("sources").filter(|_| listed.is_empty()) {
        faults.tell(&entry.at, entry.span(), "has no source", "at least one");
    }
    Some(listed.iter().map(owned).collect())
}

/// Reads a day or a month.
pub(super) fn date(table: &Table<'_>, key: &str, faults: &mut Faults<'_>) -> Option<String> {
    let allowed = "a day such as \"2026-04-27\", or a month such as \"2026-04\"";
    such(table, key, is_date, allowed, faults)
}

/// Reads the text under a key, and checks its form.
fn such(
    table: &Table<'_>,
    key: &str,
    form: fn(&str) -> bool,
    allowed: &str,
    faults: &mut Faults<'_>,
) -> Option<String> {
    let entry = table.get(key)?;
    let text = entry.text(faults)?.into_inner();
    if !form(text) {
        faults.tell(&entry.at, entry.span(), format!("{text:?} is no {key}"), allowed);
    }
    Some(text.to_owned())
}

fn is_url(text: &str) -> bool {
    let shows = |c: char| !c.is_whitespace() && !is_invisible(c);
    text.strip_prefix("https://").is_some_and(|rest| !rest.is_empty() && rest.chars().all(shows))
}

fn is_date(text: &str) -> bool {
    let parts: Vec<_> = text.split('-').collect();
    let fits = |part: &str, width, max| {
        part.len() == width
            && part.bytes().all(|byte| byte.is_ascii_digit())
            && part.parse().is_ok_and(|n: u16| (1..=max).contains(&n))
    };
    match parts.as_slice() {
        [year, month] => fits(year, 4, 2100) && fits(month, 2, 12),
        [year, month, day] => fits(year, 4, 2100) && fits(month, 2, 12) && fits(day, 2, 31),
        _ => false,
    }
}
