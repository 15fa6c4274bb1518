use super::faults::Faults;
use super::id::owned;
use super::node::{Entry, Table};
use super::value::{Spanned, Value};
use settlement::deal::{Deal, Preset};
use settlement::link;
use std::ops::{Range, RangeInclusive};

/// The sort of a thing, and its id.
type Thing<'t> = (&'static str, Option<&'t str>);

/// The keys that the deal's links have for streams, events and share clauses.
#[derive(Default)]
pub(super) struct Links<'t> {
    /// Each key that was read, and what it stands for.
    taken: Vec<(Spanned<&'t str>, Thing<'t>)>,
}

impl<'t> Links<'t> {
    /// Reads the key of a thing, and checks its form, that nothing else has it, and that a clause
    /// has the same in each version.
    pub(super) fn add(
        &mut self,
        table: &Table<'t>,
        thing: Thing<'t>,
        faults: &mut Faults<'_>,
    ) -> Option<String> {
        let entry = table.get("link")?;
        let key = entry.text(faults)?;
        let text = *key.get_ref();
        let twin = self.taken.iter().find(|(_, other)| *other == thing && thing.1.is_some());
        let other = self.taken.iter().find(|taken| taken.0.get_ref() == key.get_ref());
        if text.is_empty() || !text.bytes().all(|byte| byte.is_ascii_lowercase()) {
            let what = format!("{text:?} is no key of a link");
            faults.tell(&entry.at, key.span(), what, "lowercase letters");
        } else if reserved().any(|key| key == text) {
            let allowed = format!("another than {}", reserved().collect::<Vec<_>>().join(", "));
            faults.tell(&entry.at, key.span(), "is a key of every deal’s links", allowed);
        } else if let Some((first, _)) = twin.filter(|twin| *twin.0.get_ref() != text) {
            let what = "is another key than at first";
            faults.tell(&entry.at, key.span(), what, format!("{:?}", first.get_ref()));
            faults.beside(first.span(), "the first");
        } else if let Some((first, _)) = other.filter(|_| twin.is_none()) {
            faults.tell(&entry.at, key.span(), "stands for two things", "a key of its own");
            faults.beside(first.span(), "the first");
        }
        self.taken.push((key.clone(), thing));
        Some(owned(&key))
    }
}

/// The keys that no thing of a deal may have: those of every deal's links, and those of the page.
fn reserved() -> impl Iterator<Item = &'static str> {
    link::KEYS.into_iter().chain(link::OF_THE_PAGE)
}

/// Reads the edition, and the link to the defaults of each earlier one.
pub(super) fn edition<'t>(
    root: &Table<'t>,
    faults: &mut Faults<'_>,
) -> Option<(u16, Vec<Spanned<&'t str>>)> {
    let earlier = root.get("earlier").map(|entry| (entry.value.span(), entry.texts(faults)));
    let entry = root.get("edition")?;
    let edition = number(&entry, faults)?;
    let (span, earlier) = earlier.unwrap_or_else(|| (entry.span(), Some(Vec::new())));
    let earlier = earlier?;
    if earlier.len() + 1 != usize::from(edition) {
        let what = format!("is a list of {}", earlier.len());
        faults.tell(
            "earlier",
            span,
            what,
            format!("one for each earlier edition: {}", edition - 1),
        );
    }
    Some((edition, earlier))
}

fn number(entry: &Entry<'_>, faults: &mut Faults<'_>) -> Option<u16> {
    let allowed = "a whole number from 1";
    let Value::Whole(whole, number) = entry.value.get_ref() else {
        return entry.other(allowed, faults);
    };
    let edition = number.and_then(|number| u16::try_from(number).ok()).filter(|n| *n > 0);
    if edition.is_none() {
        faults.tell(&entry.at, entry.span(), format!("{whole} is no edition"), allowed);
    }
    edition
}

/// Checks that the links of the deal can be read, unless the deal has faults: it then gives links
/// no meaning.
pub(super) fn check(
    deal: &Deal,
    earlier: &[Spanned<&str>],
    presets: &[(Preset, Range<usize>)],
    faults: &mut Faults<'_>,
) {
    if !faults.is_empty() {
        return;
    }
    for (text, edition) in earlier.iter().zip(2..) {
        let editions = edition..=deal.edition;
        check_one("earlier", text.get_ref(), text.span(), &editions, deal, faults);
    }
    let edition = deal.edition..=deal.edition;
    for (preset, span) in presets {
        let at = format!("presets.{}.link", preset.id);
        check_one(&at, &preset.link, span.clone(), &edition, deal, faults);
    }
}

/// Checks that a link can be read, and is of one of these editions.
fn check_one(
    at: &str,
    text: &str,
    span: Range<usize>,
    editions: &RangeInclusive<u16>,
    deal: &Deal,
    faults: &mut Faults<'_>,
) {
    let number = text.split('&').next().unwrap_or_default();
    if !number.parse().is_ok_and(|number| editions.contains(&number)) {
        let (first, last) = (editions.start(), editions.end());
        faults.tell(at, span, format!("begins with no edition from {first} to {last}"), "");
    } else if let Ok(link) = link::read(deal, text, &[]) {
        for dropped in link.dropped {
            faults.tell(at, span.clone(), dropped.to_string(), "");
        }
    }
}
