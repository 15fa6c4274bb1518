//! The two ledgers side by side, for a person at a prompt.

use anyhow::Result;
use rust_decimal::Decimal;
use settlement::deal::Deal;
use settlement::story::{Compared, Owed, Verdict};
use settlement::{Flag, Ledger, Settlement, TippingCap, Year};
use std::fmt;

/// A settlement in lines of text.
pub(crate) struct Table(Vec<Line>);

enum Line {
    Text(String),
    Row([String; 3]),
}

impl Table {
    pub(crate) fn new(deal: &Deal, settlement: &Settlement<'_>) -> Result<Self> {
        let mut table = Self(Vec::new());
        let Settlement { before, after, .. } = settlement;
        table.text(&deal.name);
        table.text("");
        table.verdict(&Verdict::new(deal, settlement)?);
        table.text("");
        table.row("US dollars", "before".to_owned(), "after".to_owned());
        let years = || before.years.iter().zip(&after.years);
        for stream in deal.streams.iter() {
            let sold = |year: &Year<'_>| {
                year.sold.iter().find(|sold| sold.stream.id == stream.id).map(|sold| sold.amount)
            };
            table.text(&format!("{}, sold", stream.name));
            for (old, new) in years() {
                table.row(&format!("  {}", old.year), amount(sold(old)), amount(sold(new)));
            }
        }
        for (clause, share) in deal.shares() {
            let paid = |year: &Year<'_>| {
                year.flows.iter().find(|flow| flow.clause.id == clause.id).map(|flow| flow.paid)
            };
            let total = |ledger: &Ledger<'_>| {
                ledger.totals.flows.iter().find(|(of, _)| of.id == clause.id).map(|(_, sum)| *sum)
            };
            let (from, to) = (name(deal, &share.from), name(deal, &share.to));
            table.text(&format!("{from} pays {to} ({})", clause.id));
            for (old, new) in years() {
                table.row(&format!("  {}", old.year), amount(paid(old)), amount(paid(new)));
            }
            table.row("  total", amount(total(before)), amount(total(after)));
        }
        for host in deal.hosts.iter() {
            let billed = |ledger: &Ledger<'_>| {
                ledger.totals.bills.iter().find(|(of, _)| of.id == host.id).map(|(_, sum)| *sum)
            };
            if billed(before).or(billed(after)).is_some() {
                let label = format!("bills of {}", host.name);
                table.row(&label, amount(billed(before)), amount(billed(after)));
            }
        }
        for position in &settlement.change.positions {
            let party = position.party;
            let left = |ledger: &Ledger<'_>| amount(ledger.position(&party.id));
            table.row(&format!("left with {}", party.name), left(before), left(after));
        }
        table.row("net", amount(Some(before.totals.net)), amount(Some(after.totals.net)));
        table.notes(deal, settlement);
        Ok(table)
    }

    fn verdict(&mut self, verdict: &Verdict<'_>) {
        let owed = |owed| match owed {
            Owed::Some { payer, payee, amount } => {
                format!("{} owes {} {} dollars", payer.name, payee.name, grouped(amount))
            }
            Owed::Nothing => "neither side owes the other anything".to_owned(),
        };
        self.text(&format!("Before, through {}: {}.", verdict.through, owed(verdict.before)));
        self.text(&format!("After, through {}: {}.", verdict.through, owed(verdict.after)));
        self.text(&match verdict.compared {
            Compared::Same => "That is the same.".to_owned(),
            Compared::Less(by) => format!("That is {} less.", grouped(by)),
            Compared::More(by) => format!("That is {} more.", grouped(by)),
            Compared::Better { party, by } => {
                format!("That leaves {} better off by {}.", party.name, grouped(by))
            }
        });
    }

    fn notes(&mut self, deal: &Deal, settlement: &Settlement<'_>) {
        self.text("");
        for (version, ledger) in [("before", &settlement.before), ("after", &settlement.after)] {
            for flag in &ledger.flags {
                self.text(&format!("{version}: {}", flag_in_words(flag)));
            }
        }
        for step in &settlement.bridge {
            self.text(&format!("{} changes the net by {}", step.clause, grouped(step.net)));
        }
        self.text(&match settlement.tipping_cap {
            TippingCap::At(cap) => format!("a cap of {} would change nothing", grouped(cap)),
            TippingCap::AlwaysBetter(party) => {
                format!("{} is better off at every cap", name(deal, party))
            }
            TippingCap::None => "no total cap in the newer terms".to_owned(),
        });
    }

    fn text(&mut self, text: &str) {
        self.0.push(Line::Text(text.to_owned()));
    }

    fn row(&mut self, label: &str, before: String, after: String) {
        self.0.push(Line::Row([label.to_owned(), before, after]));
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let rows = || {
            self.0
                .iter()
                .filter_map(|line| if let Line::Row(row) = line { Some(row) } else { None })
        };
        let widest = |nth: usize| {
            rows()
                .filter_map(|row| row.get(nth))
                .map(|cell| cell.chars().count())
                .max()
                .unwrap_or(0)
        };
        let (label_width, old_width, new_width) = (widest(0), widest(1), widest(2));
        for line in &self.0 {
            match line {
                Line::Text(text) => writeln!(f, "{text}")?,
                Line::Row([label, old, new]) => {
                    writeln!(f, "{label:label_width$}  {old:>old_width$}  {new:>new_width$}")?;
                }
            }
        }
        Ok(())
    }
}

fn flag_in_words(flag: &Flag<'_>) -> String {
    let year = flag.year();
    match flag {
        Flag::AccessLost { clause, .. } => {
            format!("{} has ended in {year}: access lost", clause.id)
        }
        Flag::CapReached { into_year, .. } => {
            format!("cap reached in {year}, with {into_year:.4} of that year’s due paid")
        }
        Flag::NotAllowed { clause, .. } => {
            format!("not allowed under {} from {year} on", clause.id)
        }
        Flag::ShareEnded { clause, .. } => format!("{} has ended in {year}", clause.id),
    }
}

fn name<'a>(deal: &'a Deal, party: &'a str) -> &'a str {
    deal.party(party).map_or(party, |party| &party.name)
}

fn amount(amount: Option<Decimal>) -> String {
    amount.map_or_else(|| "–".to_owned(), grouped)
}

/// Dollars and cents, in groups of three.
fn grouped(amount: Decimal) -> String {
    let digits = format!("{:.2}", amount.abs());
    let (whole, cents) = digits.split_once('.').unwrap_or((&digits, "00"));
    let mut text = String::new();
    for (nth, digit) in whole.chars().enumerate() {
        if nth > 0 && (whole.len() - nth) % 3 == 0 {
            text.push(',');
        }
        text.push(digit);
    }
    let sign = if amount < Decimal::ZERO { "-" } else { "" };
    format!("{sign}{text}.{cents}")
}
