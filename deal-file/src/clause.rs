use super::faults::Faults;
use super::id::owned;
use super::kind::Kind;
use super::links::Links;
use super::names::Names;
use super::node::{Entry, Table};
use super::range;
use super::source::date;
use super::stream::Volumes;
use super::value::Spanned;
use super::{basis, near::near};
use rust_decimal::Decimal;
use settlement::deal::{Clause, Payment, Rule, Terms};
use std::ops::Range;

const RULES: [&str; 5] = ["share", "fee", "exclusive", "access", "note"];

/// The reader of clauses: the ids that they may refer to, and the clauses that it has read.
pub(super) struct Clauses<'t> {
    pub(super) sides: Names<'t>,
    pub(super) home: Names<'t>,
    pub(super) volumes: Volumes<'t>,
    pub(super) events: Names<'t>,
    pub(super) sources: Names<'t>,
    pub(super) links: Links<'t>,
    /// What is the same in every version, of each clause that was read.
    pub(super) fixed: Vec<Fixed<'t>>,
    /// Whether any clause is capped.
    pub(super) any_capped: bool,
    /// Whether every clause could be read so far as to know whether it is.
    pub(super) knows_caps: bool,
    /// The date of the version before.
    pub(super) dated: Option<Spanned<String>>,
}

/// What has to be the same in every version of a clause: the key, its text, and where that stands.
pub(super) struct Fixed<'t> {
    clause: &'t str,
    key: &'static str,
    text: String,
    span: Range<usize>,
}

impl<'t> Clauses<'t> {
    /// Reads a version of the terms.
    pub(super) fn terms(
        &mut self,
        table: &Table<'t>,
        versions: &mut Names<'t>,
        faults: &mut Faults<'_>,
    ) -> Option<Terms> {
        table.expect(&["id", "name", "under", "date", "clauses"], &["in_force"], faults);
        let id = versions.add_version(table, faults);
        let name = table.get("name").and_then(|name| name.words("its name", faults));
        let under = table.get("under");
        let under = under.and_then(|under| under.words("the version within a sentence", faults));
        let date = self.date(table, faults);
        let in_force = if table.entries.contains_key("in_force") {
            self::date(table, "in_force", faults).map(Some)
        } else {
            Some(None)
        };
        let mut names = Names::new("clause");
        let mut capped = None;
        let mut clauses = Vec::new();
        let list = table.get("clauses").and_then(|mut list| {
            // A path runs through ids alone: `terms.after.share-out`.
            list.at.clone_from(&table.at);
            list.tables(faults)
        });
        self.knows_caps &= list.is_some();
        let tables = list?;
        for clause in &tables {
            clauses.push(self.clause(clause, &mut names, &mut capped, faults));
        }
        no_more_than_all(&tables, &clauses, faults);
        let clauses = clauses.into_iter().collect::<Option<Vec<_>>>();
        Some(Terms {
            id: id?,
            name: name?,
            under: under?,
            date: date?,
            in_force: in_force?,
            clauses: clauses?,
        })
    }

    /// Reads the date of a version, which is not before that of the version above it.
    fn date(&mut self, table: &Table<'t>, faults: &mut Faults<'_>) -> Option<String> {
        let was = faults.count();
        let date = date(table, "date", faults)?;
        let entry = table.get("date")?;
        if faults.count() > was {
            return Some(date);
        }
        if let Some(above) = &self.dated {
            // A month is as long as its days: 2026-04 is not before 2026-04-27.
            let both = above.get_ref().bytes().zip(date.bytes());
            if both.map(|(above, own)| own.cmp(&above)).find(|order| order.is_ne())
                == Some(std::cmp::Ordering::Less)
            {
                let allowed = format!("none before {}", above.get_ref());
                faults.tell(&entry.at, entry.span(), "is before the version above it", allowed);
                faults.beside(above.span(), "the version above");
            }
        }
        self.dated = Some(Spanned::new(entry.span(), date.clone()));
        Some(date)
    }

    fn clause(
        &mut self,
        table: &Table<'t>,
        names: &mut Names<'t>,
        capped: &mut Option<Range<usize>>,
        faults: &mut Faults<'_>,
    ) -> Option<Clause> {
        keys(table, faults);
        let was = faults.count();
        let id = names.add(table, faults);
        // One that stands twice in a version is compared with no other.
        let is_fresh = faults.count() == was;
        let says = table.get("says").and_then(|says| says.words("what it obliges to", faults));
        let [since, through] = ["since", "through"].map(|key| year(table, key, faults));
        if let (Some(since), Some(through)) = (&since, &through)
            && since.get_ref() > through.get_ref()
        {
            let at = format!("{}.through", table.at);
            let allowed = format!("a year from {}", since.get_ref());
            faults.tell(at, through.span(), "is before `since`", allowed);
            faults.beside(since.span(), "`since`");
        }
        let ends_on = self.events.read(table, "ends_on", faults);
        let rule = self.rule(table, is_fresh, capped, faults);
        let basis = table.get("basis");
        let basis = basis.and_then(|basis| basis::read(&basis, &self.sources, faults));
        Some(Clause {
            id: id?,
            says: says?,
            since: since.map(Spanned::into_inner),
            through: through.map(Spanned::into_inner),
            ends_on,
            rule: rule?,
            basis: basis?,
        })
    }

    fn rule(
        &mut self,
        clause: &Table<'t>,
        is_fresh: bool,
        capped: &mut Option<Range<usize>>,
        faults: &mut Faults<'_>,
    ) -> Option<Rule> {
        let kind = kind(clause, faults);
        let id = clause.id().filter(|_| is_fresh);
        let is_same = kind.as_ref().is_some_and(|(known, span, _)| {
            self.same(id, "rule", known, &clause.at, span.clone(), faults)
        });
        let rule = kind.and_then(|(known, span, rule)| Some((known, span, rule.table(faults)?)));
        self.knows_caps &= rule.is_some();
        let (known, span, mut rule) = rule?;
        rule.at.clone_from(&clause.at);
        if is_same && is_fresh {
            self.same_parties(clause, &rule, known, span, faults);
        }
        let stream = clause.get("stream").and_then(|stream| stream.text_if_any());
        match known {
            "share" => self.payment(&rule, clause, "stream", capped, faults).map(Rule::Share),
            "fee" => self.payment(&rule, clause, "count", capped, faults).map(Rule::Fee),
            "exclusive" => self.exclusive(&rule, clause, stream.as_ref(), faults),
            "access" => self.access(&rule, clause, stream.as_ref(), faults),
            _ => {
                rule.expect(&[], &[], faults);
                Some(Rule::Note)
            }
        }
    }

    /// Checks that a clause has the same measure, payer and payee in every version that has it.
    fn same_parties(
        &mut self,
        clause: &Table<'t>,
        rule: &Table<'t>,
        kind: &str,
        span: Range<usize>,
        faults: &mut Faults<'_>,
    ) {
        let id = clause.id();
        let text = |key| rule.get(key).and_then(|entry| entry.text_if_any());
        let is_own = text("from").zip(text("to")).is_some_and(|(a, b)| a.get_ref() == b.get_ref());
        let pairs = [(clause, "stream"), (clause, "count"), (rule, "from"), (rule, "to")];
        for (of, key) in pairs.into_iter().filter(|(_, key)| !(is_own && *key == "to")) {
            if let Some(entry) = of.get(key)
                && let Some(text) = entry.text_if_any()
                && self.knows(key, text.get_ref())
            {
                self.same(id, key, text.get_ref(), &entry.at, text.span(), faults);
            }
        }
        if kind == "share" || kind == "fee" {
            let route = clause.get("route").and_then(|route| route.text_if_any());
            let span = route.as_ref().map_or(span, Spanned::span);
            let route = route.map_or("all of it", Spanned::into_inner);
            self.same(id, "route", route, &format!("{}.route", clause.at), span, faults);
        }
    }

    /// Whether there is such a stream, count or side; another is a fault of its own.
    fn knows(&self, key: &str, id: &str) -> bool {
        match key {
            "stream" => self.volumes.streams.has(id),
            "count" => self.volumes.counts.has(id),
            _ => self.sides.has(id),
        }
    }

    /// Checks that a clause has the same text under a key in every version that has it.
    fn same(
        &mut self,
        id: Option<&'t str>,
        key: &'static str,
        text: &str,
        at: &str,
        span: Range<usize>,
        faults: &mut Faults<'_>,
    ) -> bool {
        let Some(clause) = id else { return true };
        let mut fixed = self.fixed.iter();
        match fixed.find(|fixed| fixed.clause == clause && fixed.key == key) {
            Some(first) if first.text != text => {
                let here = format!("{clause:?} is `{text}` here and `{}`", first.text);
                let what = format!("{here} in another version");
                faults.tell(at, span, what, format!("one {key} under one id"));
                faults.beside(first.span.clone(), "the other");
                return false;
            }
            Some(_) => {}
            None => self.fixed.push(Fixed { clause, key, text: text.to_owned(), span }),
        }
        true
    }

    fn exclusive(
        &self,
        table: &Table<'t>,
        clause: &Table<'t>,
        stream: Option<&Spanned<&str>>,
        faults: &mut Faults<'_>,
    ) -> Option<Rule> {
        table.expect(&["host"], &[], faults);
        let host = self.home.read(table, "host", faults);
        if let Some(stream) = stream.filter(|stream| self.volumes.is_not_hosted(stream.get_ref())) {
            let at = format!("{}.stream", table.at);
            faults.tell(at, stream.span(), "is not hosted", "the stream with `hosted = true`");
        }
        let on = self.measure(clause, "stream", faults);
        Some(Rule::Exclusive { on: on?, host: host? })
    }

    fn access(
        &self,
        table: &Table<'t>,
        clause: &Table<'t>,
        stream: Option<&Spanned<&str>>,
        faults: &mut Faults<'_>,
    ) -> Option<Rule> {
        table.expect(&["party"], &[], faults);
        let on = self.volumes.streams.read(clause, "stream", faults);
        let entry = table.get("party")?;
        let party = entry.text(faults)?;
        if let Some(seller) = stream.and_then(|stream| self.volumes.seller(stream.get_ref())) {
            let seller = vec![seller.clone()];
            Names::of("seller of the stream", seller, true).check(&entry.at, &party, faults);
        }
        Some(Rule::Access { stream: on?, party: owned(&party) })
    }
}

/// The kind of a clause's rule, where that stands, and what is said of it.
fn kind<'t>(
    clause: &Table<'t>,
    faults: &mut Faults<'_>,
) -> Option<(&'static str, Range<usize>, Entry<'t>)> {
    let table = clause.get("rule")?.table(faults)?;
    let kinds: Vec<_> = table.entries.keys().collect();
    let [kind] = kinds.as_slice() else {
        let what = if kinds.is_empty() { "no rule" } else { "more than one rule" };
        let allowed = format!("one of {}", RULES.join(", "));
        faults.tell(&clause.at, table.span.clone(), what, allowed);
        return None;
    };
    let Some(known) = RULES.into_iter().find(|known| known == kind.get_ref()) else {
        let what = format!("no rule `{}`", kind.get_ref().escape_debug());
        faults.tell(&clause.at, kind.span(), what, RULES.join(", "));
        let meant = near(kind.get_ref(), RULES.into_iter());
        faults.meant(meant.map(|meant| format!("`{meant}`")));
        return None;
    };
    Some((known, kind.span(), table.get(known)?))
}

/// Checks that what one side pays of the same sales is not more than all of them. Shares that
/// brackets, gates, limits or years narrow may well add up to more by their rates.
fn no_more_than_all(tables: &[Table<'_>], clauses: &[Option<Clause>], faults: &mut Faults<'_>) {
    let mut paid: Vec<(&Payment, Decimal)> = Vec::new();
    for (table, clause) in tables.iter().zip(clauses) {
        let Some((payment, rate)) = clause.as_ref().and_then(unlimited) else { continue };
        let same = paid.iter().filter(|(of, _)| of.from == payment.from && of.on == payment.on);
        let before: Decimal = same.map(|(_, rate)| *rate).sum();
        paid.push((payment, rate));
        // A rate that is out of range is a fault of its own.
        let is_sound = (Decimal::ZERO..=Decimal::ONE).contains(&rate);
        let span = table.span_of(&["rule", "share", "rate", "default"]);
        if let Some(span) = span.filter(|_| is_sound && before + rate > Decimal::ONE) {
            let all = ((before + rate) * Decimal::ONE_HUNDRED).normalize();
            let of = payment.on.route.as_deref().unwrap_or(payment.on.by_id().series.id());
            let what = format!("makes the shares of {of:?} {all} % in all");
            let left =
                Kind::Part.between(Decimal::ZERO, (Decimal::ONE - before).max(Decimal::ZERO));
            faults.tell(format!("{}.rate.default", table.at), span, what, left);
        }
    }
}

/// The share and its rate, where nothing makes it less while it has not ended.
fn unlimited(clause: &Clause) -> Option<(&Payment, Decimal)> {
    let Rule::Share(payment) = &clause.rule else { return None };
    let is_always = clause.since.is_none() && clause.through.is_none();
    let is_limited = payment.capped || payment.at_most.is_some() || !payment.when.is_empty();
    (is_always && !is_limited).then_some((payment, payment.rate()?.or_nothing()))
}

/// Checks that a clause has the keys that its rule needs, and none but these and those it may have.
fn keys(table: &Table<'_>, faults: &mut Faults<'_>) {
    let rule = table.get("rule").and_then(|rule| {
        let rules = rule.value.get_ref().as_table()?;
        RULES.into_iter().find(|known| rules.contains_key(known))
    });
    let (series, routes): (&[&str], &[&str]) = match rule {
        Some("fee") => (&["count"], &["route"]),
        Some("access") => (&["stream"], &[]),
        Some("note") => (&[], &[]),
        _ => (&["stream"], &["route"]),
    };
    let needed = [&["id", "says"], series, &["rule", "basis"]].concat();
    let optional = [&["ends_on", "since", "through"], routes].concat();
    let mistake = match rule {
        Some("fee") => ("stream", "count", "a fee is reckoned on a count"),
        Some("share") => ("count", "stream", "a share is reckoned on a stream"),
        _ => return table.expect(&needed, &optional, faults),
    };
    table.expect_not(mistake, &needed, &optional, faults);
}

/// Reads a year that may be left out.
fn year(table: &Table<'_>, key: &str, faults: &mut Faults<'_>) -> Option<Spanned<u16>> {
    calendar_year(&table.get(key)?, faults)
}

/// Reads a year from 0 to 9999.
pub(super) fn calendar_year(entry: &Entry<'_>, faults: &mut Faults<'_>) -> Option<Spanned<u16>> {
    let year = Kind::Year.read(entry, faults)?;
    let calendar = range::Range::new(&entry.at, Kind::Year, None, None, faults);
    let sound = calendar.check(&entry.at, &year, faults);
    let number = u16::try_from(*year.get_ref()).ok().filter(|_| sound)?;
    Some(Spanned::new(year.span(), number))
}
