//! What the deal calls things, and how names get into sentences.

use settlement::deal::{Clause, Deal, Rule};

/// Puts words where `{0}` and `{1}` stand: languages order them differently.
pub(super) fn fill(template: &str, with: &[&str]) -> String {
    let mut text = String::new();
    for (nth, piece) in template.split(['{', '}']).enumerate() {
        let word = if nth % 2 == 0 { Some(piece) } else { None };
        let word = word.or_else(|| with.get(piece.parse::<usize>().ok()?).copied());
        text.push_str(word.unwrap_or_default());
    }
    text
}

pub(crate) fn stream<'d>(deal: &'d Deal, id: &str) -> &'d str {
    deal.streams.iter().find(|stream| stream.id == id).map_or("", |stream| &stream.name)
}

/// Who sells a stream.
pub(super) fn seller<'d>(deal: &'d Deal, stream: &str) -> &'d str {
    let stream = deal.streams.iter().find(|of| of.id == stream);
    party(deal, stream.map_or("", |stream| &stream.seller))
}

pub(crate) fn host<'d>(deal: &'d Deal, id: &str) -> &'d str {
    deal.hosts.iter().find(|host| host.id == id).map_or("", |host| &host.name)
}

pub(crate) fn party<'d>(deal: &'d Deal, id: &str) -> &'d str {
    deal.party(id).map_or("", |party| &party.name)
}

pub(super) fn event<'d>(deal: &'d Deal, id: &str) -> &'d str {
    deal.events.iter().find(|event| event.id == id).map_or("", |event| &event.name)
}

/// A clause by what it does.
pub(super) fn clause(deal: &Deal, id: &str) -> String {
    let (template, name) = match find(deal, id).map(|clause| &clause.rule) {
        Some(Rule::Exclusive { host: id }) => ("exclusivity on {0}", host(deal, id)),
        Some(Rule::Access { party: id }) => ("the access of {0}", party(deal, id)),
        _ => ("the share that {0} pays", payer(deal, id)),
    };
    fill(template, &[name])
}

/// Who pays under a share clause, or sells under another.
pub(super) fn payer<'d>(deal: &'d Deal, clause: &str) -> &'d str {
    match find(deal, clause) {
        Some(clause) => match clause.share() {
            Some(share) => party(deal, &share.from),
            None => seller(deal, &clause.stream),
        },
        None => "",
    }
}

/// Who is paid under a share clause.
pub(super) fn payee<'d>(deal: &'d Deal, clause: &str) -> &'d str {
    let share = find(deal, clause).and_then(Clause::share);
    party(deal, share.map_or("", |share| &share.to))
}

fn find<'d>(deal: &'d Deal, id: &str) -> Option<&'d Clause> {
    deal.terms.iter().find_map(|terms| terms.clause(id))
}
