use super::faults::Faults;
use super::id::owned;
use super::kind::Kind;
use super::links::Links;
use super::names::Names;
use super::node::Table;
use super::quantity::{self, Default};
use super::stream::Streams;
use super::{basis, near::near};
use crate::deal::{Clause, Rule, Share, Terms};
use rust_decimal::Decimal;
use std::ops::Range;
use toml::Spanned;

const RULES: [&str; 3] = ["share", "exclusive", "access"];

/// The reader of clauses: the ids that they may refer to, and the clauses that it has read.
pub(super) struct Clauses<'t> {
    pub(super) sides: Names<'t>,
    pub(super) home: Names<'t>,
    pub(super) streams: Streams<'t>,
    pub(super) events: Names<'t>,
    pub(super) sources: Names<'t>,
    pub(super) links: Links<'t>,
    /// Id, rule and location of each clause that was read.
    pub(super) kinds: Vec<(&'t str, &'t str, Range<usize>)>,
}

impl<'t> Clauses<'t> {
    /// Reads a version of the terms.
    pub(super) fn terms(
        &mut self,
        table: &Table<'t>,
        versions: &mut Names<'t>,
        faults: &mut Faults<'_>,
    ) -> Option<Terms> {
        table.expect(&["id", "name", "clauses"], &[], faults);
        let id = versions.add(table, faults);
        let name = table.get("name").and_then(|name| name.words("its name", faults));
        let mut names = Names::new("clause");
        let mut capped = None;
        let mut clauses = Vec::new();
        let mut list = table.get("clauses")?;
        // A path runs through ids alone: `terms.after.share-out`.
        list.at.clone_from(&table.at);
        let tables = list.tables(faults)?;
        for clause in &tables {
            clauses.push(self.clause(clause, &mut names, &mut capped, faults));
        }
        no_more_than_all(&tables, &clauses, faults);
        let clauses = clauses.into_iter().collect::<Option<Vec<_>>>();
        Some(Terms { id: id?, name: name?, clauses: clauses?.into() })
    }

    fn clause(
        &mut self,
        table: &Table<'t>,
        names: &mut Names<'t>,
        capped: &mut Option<Range<usize>>,
        faults: &mut Faults<'_>,
    ) -> Option<Clause> {
        table.expect(&["id", "says", "stream", "rule", "basis"], &["ends_on"], faults);
        let id = names.add(table, faults);
        let says = table.get("says").and_then(|says| says.words("what it obliges to", faults));
        let stream = self.streams.names.read(table, "stream", faults);
        let ends_on = self.events.read(table, "ends_on", faults);
        let rule = self.rule(table, capped, faults);
        let basis = table.get("basis");
        let basis = basis.and_then(|basis| basis::read(&basis, &self.sources, faults));
        Some(Clause { id: id?, says: says?, stream: stream?, ends_on, rule: rule?, basis: basis? })
    }

    fn rule(
        &mut self,
        clause: &Table<'t>,
        capped: &mut Option<Range<usize>>,
        faults: &mut Faults<'_>,
    ) -> Option<Rule> {
        let mut table = clause.get("rule")?.table(faults)?;
        table.at.clone_from(&clause.at);
        let kinds: Vec<_> = table.entries.keys().collect();
        let [kind] = kinds.as_slice() else {
            let what = if kinds.is_empty() { "no rule" } else { "more than one rule" };
            faults.tell(
                &table.at,
                table.span.clone(),
                what,
                format!("one of {}", RULES.join(", ")),
            );
            return None;
        };
        let Some(known) = RULES.into_iter().find(|known| known == kind.get_ref()) else {
            let what = format!("no rule `{}`", kind.get_ref().escape_debug());
            faults.tell(&table.at, kind.span(), what, RULES.join(", "));
            let meant = near(kind.get_ref(), RULES.into_iter());
            faults.meant(meant.map(|meant| format!("`{meant}`")));
            return None;
        };
        self.same_kind(clause, known, kind.span(), faults);
        let mut rule = table.get(known)?.table(faults)?;
        rule.at.clone_from(&clause.at);
        let stream = clause.get("stream").and_then(|stream| stream.text_if_any());
        match known {
            "share" => self.share(&rule, clause.id(), capped, faults).map(Rule::Share),
            "exclusive" => self.exclusive(&rule, stream.as_ref(), faults),
            _ => self.access(&rule, stream.as_ref(), faults),
        }
    }

    /// Checks that a clause has the same rule in every version that has it.
    fn same_kind(
        &mut self,
        clause: &Table<'t>,
        kind: &'static str,
        span: Range<usize>,
        faults: &mut Faults<'_>,
    ) {
        let Some(id) = clause.id() else { return };
        match self.kinds.iter().find(|(known, ..)| *known == id) {
            Some((_, first, at)) if *first != kind => {
                let what = format!("{id:?} is `{kind}` here and `{first}` in another version");
                faults.tell(&clause.at, span, what, "one rule under one id");
                faults.beside(at.clone(), "the other");
            }
            Some(_) => {}
            None => self.kinds.push((id, kind, span)),
        }
    }

    fn share(
        &mut self,
        table: &Table<'t>,
        id: Option<&'t str>,
        capped: &mut Option<Range<usize>>,
        faults: &mut Faults<'_>,
    ) -> Option<Share> {
        table.expect(&["from", "to", "link", "rate"], &["capped"], faults);
        let from = self.sides.read(table, "from", faults);
        let to = self.sides.read(table, "to", faults);
        if let (Some(from), Some(to)) = (&from, &to)
            && from == to
            && let Some(entry) = table.get("to")
        {
            faults.tell(&entry.at, entry.span(), "is who pays", "the other side");
        }
        let link = self.links.add(table, ("clause", id), faults);
        let rate = table.get("rate");
        let rate = rate.and_then(|rate| {
            quantity::read(&rate, Kind::Part, Default::Needed, &self.sources, faults)
        });
        let flag = table.get("capped");
        let is_capped = flag.as_ref().and_then(|flag| flag.flag(faults)).unwrap_or_default();
        if let (Some(flag), true) = (flag, is_capped) {
            match capped {
                Some(first) => {
                    faults.tell(&flag.at, flag.span(), "a second cap in these terms", "one");
                    faults.beside(first.clone(), "the first");
                }
                None => *capped = Some(flag.span()),
            }
        }
        Some(Share { from: from?, to: to?, link: link?, rate: rate?, capped: is_capped })
    }

    fn exclusive(
        &self,
        table: &Table<'t>,
        stream: Option<&Spanned<&str>>,
        faults: &mut Faults<'_>,
    ) -> Option<Rule> {
        table.expect(&["host"], &[], faults);
        let host = self.home.read(table, "host", faults);
        if let Some(stream) = stream.filter(|stream| self.streams.is_not_hosted(stream.get_ref())) {
            let at = format!("{}.stream", table.at);
            faults.tell(at, stream.span(), "is not hosted", "the stream with `hosted = true`");
        }
        Some(Rule::Exclusive { host: host? })
    }

    fn access(
        &self,
        table: &Table<'t>,
        stream: Option<&Spanned<&str>>,
        faults: &mut Faults<'_>,
    ) -> Option<Rule> {
        table.expect(&["party"], &[], faults);
        let entry = table.get("party")?;
        let party = entry.text(faults)?;
        if let Some(seller) = stream.and_then(|stream| self.streams.seller(stream.get_ref())) {
            let seller = vec![seller.clone()];
            Names::of("seller of the stream", seller, true).check(&entry.at, &party, faults);
        }
        Some(Rule::Access { party: owned(&party) })
    }
}

/// Checks that the shares of each stream do not add up to more than all of it.
fn no_more_than_all(tables: &[Table<'_>], clauses: &[Option<Clause>], faults: &mut Faults<'_>) {
    let mut shared: Vec<(&str, Decimal)> = Vec::new();
    for (table, clause) in tables.iter().zip(clauses) {
        let Some((clause, share)) = clause.as_ref().and_then(|c| Some((c, c.share()?))) else {
            continue;
        };
        let before = shared.iter().filter(|(of, _)| *of == clause.stream);
        let before: Decimal = before.map(|(_, rate)| *rate).sum();
        let rate = share.rate.or_nothing();
        shared.push((&clause.stream, rate));
        // A rate that is out of range is a fault of its own.
        let is_sound = (Decimal::ZERO..=Decimal::ONE).contains(&rate);
        let span = table.span_of(&["rule", "share", "rate", "default"]);
        if let Some(span) = span.filter(|_| is_sound && before + rate > Decimal::ONE) {
            let all = ((before + rate) * Decimal::ONE_HUNDRED).normalize();
            let what = format!("makes the shares of {:?} {all} % in all", clause.stream);
            let left =
                Kind::Part.between(Decimal::ZERO, (Decimal::ONE - before).max(Decimal::ZERO));
            faults.tell(format!("{}.rate.default", table.at), span, what, left);
        }
    }
}
