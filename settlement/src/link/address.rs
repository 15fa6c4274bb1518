use super::part::{behind_hash, parts};
use super::{Dropped, Link, read, value_of};
use crate::{Deal, Error, Wrong};

/// The pages and folders that stand for the deal as it is, as does its id; the others stand for presets.
const OF_THE_DEAL: [&str; 5] = ["deal", "embed", "index", "latest", "who-owes-whom"];

/// The deal that a page's address is of: the one that it names after `?deal=`, or in its path, as a
/// folder or a file; else the first.
///
/// # Errors
///
/// [`Wrong::UnknownId`] at `deal` where the address names another after `?deal=`, or there is none.
pub fn deal_of_address<'d>(deals: &[&'d Deal], address: &str) -> Result<&'d Deal, Error> {
    let page = address.split('#').next().unwrap_or_default();
    let of_id = |id: &str| deals.iter().copied().find(|deal| deal.id == id);
    let unknown = || Error::unknown_id("deal", deals.iter().map(|deal| &*deal.id));
    let (path, query) = page.split_once('?').unwrap_or((page, ""));
    if let Some(id) = value_of(query, "deal") {
        return of_id(&id).ok_or_else(unknown);
    }
    let is_path = path.contains('/');
    let names = path.rsplit('/').map(|name| name.split('.').next().unwrap_or_default());
    names.filter(|_| is_path).find_map(of_id).or(deals.first().copied()).ok_or_else(unknown)
}

/// Reads the scenario of a page's address, of what stands behind its `#`, or of a preset's id: the
/// link behind the `#` where there is one, and else the preset that the page was written for. A
/// page that no preset has is dropped.
///
/// # Errors
///
/// As [`read`].
pub fn read_address<'d>(
    deal: &'d Deal,
    address: &str,
    foreign: &[&str],
) -> Result<Link<'d>, Error> {
    let whole = read(deal, address, foreign)?;
    let is_path = |text: &str| text.contains('/');
    let hash = behind_hash(address).filter(|(page, _)| is_path(page) || !whole.is_link);
    let (page, mut link) = match hash {
        Some((page, text)) => (page, read(deal, text, foreign)?),
        None if is_path(address) => (address, read(deal, "", foreign)?),
        None if whole.is_link => return Ok(whole),
        None => (address, whole),
    };
    if link.is_link {
        return Ok(link);
    }
    let (given, name) = page_name(page);
    let is_language = name.len() == 2;
    if let Some(preset) = deal.presets.iter().find(|preset| preset.id == name) {
        let of_preset = read(deal, &preset.link, &[])?;
        link.scenario = of_preset.scenario;
        link.dropped.retain(|dropped| dropped.part != given);
    } else if is_path(page)
        && !name.is_empty()
        && !is_language
        && !OF_THE_DEAL.contains(&&*name)
        && name != deal.id
    {
        let known = deal.presets.iter().map(|preset| preset.id.clone()).collect();
        link.dropped.push(Dropped { part: given.to_owned(), wrong: Wrong::UnknownId(known) });
    }
    Ok(link)
}

/// The last name in the path of an address, as it is given, and without its language and its
/// ending: `plan.nl.html` and `plan`.
fn page_name(address: &str) -> (&str, String) {
    let path = address.split('?').next().unwrap_or_default();
    let path = path
        .split_once("://")
        .map_or(path, |(_, path)| path.split_once('/').map_or("", |(_, path)| path));
    let given = path.trim().rsplit('/').next().unwrap_or_default();
    let meant = parts(given).into_iter().next().map(|part| part.meant).unwrap_or_default();
    (given, meant.split('.').next().unwrap_or_default().to_owned())
}
