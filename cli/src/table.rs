//! The two ledgers side by side, for a person at a prompt.

use crate::labels::{grouped, money, party};
use crate::verdict;
use anyhow::Result;
use rust_decimal::Decimal;
use settlement::deal::Deal;
use settlement::story::Verdict;
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
        for line in verdict::lines(deal, &Verdict::new(deal, settlement)?) {
            table.text(&line);
        }
        table.text("");
        table.row(&deal.currency, "before".to_owned(), "after".to_owned());
        let years = || before.years.iter().zip(&after.years);
        for stream in &deal.streams {
            let sold = |year: &Year<'_>| {
                year.sold.iter().find(|sold| sold.stream.id == stream.id).map(|sold| sold.amount)
            };
            table.text(&format!("{}, sold", stream.name));
            for (old, new) in years() {
                table.row(&format!("  {}", old.year), amount(sold(old)), amount(sold(new)));
            }
        }
        for count in &deal.counts {
            let units = |year: &Year<'_>| {
                let found = year.counts.iter().find(|of| of.count.id == count.id);
                found.map_or_else(|| "–".to_owned(), |of| of.amount.normalize().to_string())
            };
            table.text(&count.name);
            for (old, new) in years() {
                table.row(&format!("  {}", old.year), units(old), units(new));
            }
        }
        for (clause, payment) in deal.payments() {
            let paid = |year: &Year<'_>| {
                year.flows.iter().find(|flow| flow.clause.id == clause.id).map(|flow| flow.paid)
            };
            let total = |ledger: &Ledger<'_>| {
                ledger.totals.flows.iter().find(|(of, _)| of.id == clause.id).map(|(_, sum)| *sum)
            };
            let (from, to) = (party(deal, &payment.from), party(deal, &payment.to));
            table.text(&format!("{from} pays {to} ({})", clause.id));
            for (old, new) in years() {
                table.row(&format!("  {}", old.year), amount(paid(old)), amount(paid(new)));
            }
            table.row("  total", amount(total(before)), amount(total(after)));
        }
        for host in &deal.hosts {
            let billed = |ledger: &Ledger<'_>| {
                ledger.totals.bills.iter().find(|(of, _)| of.id == host.id).map(|(_, sum)| *sum)
            };
            if billed(before).or(billed(after)).is_some() {
                let label = format!("bills of {}", host.name);
                table.row(&label, amount(billed(before)), amount(billed(after)));
            }
        }
        for position in &settlement.change.positions {
            let whose = position.party;
            let left = |ledger: &Ledger<'_>| amount(ledger.position(&whose.id));
            table.row(&format!("left with {}", whose.name), left(before), left(after));
        }
        table.row("net", amount(Some(before.totals.net)), amount(Some(after.totals.net)));
        table.notes(deal, settlement);
        Ok(table)
    }

    fn notes(&mut self, deal: &Deal, settlement: &Settlement<'_>) {
        self.text("");
        for (version, ledger) in [("before", &settlement.before), ("after", &settlement.after)] {
            for flag in &ledger.flags {
                self.text(&format!("{version}: {}", flag_in_words(flag)));
            }
        }
        for step in &settlement.bridge {
            self.text(&format!("{} changes the net by {}", step.clause, money(deal, step.net)));
        }
        self.text(&match settlement.tipping_cap {
            TippingCap::At(cap) => format!("a cap of {} would change nothing", money(deal, cap)),
            TippingCap::AlwaysBetter(side) => {
                format!("{} is better off at every cap", party(deal, side))
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
        Flag::GateClosed { clause, .. } => format!("a gate of {} is closed in {year}", clause.id),
        Flag::FeeEnded { clause, .. } | Flag::ShareEnded { clause, .. } => {
            format!("{} has ended in {year}", clause.id)
        }
    }
}

fn amount(amount: Option<Decimal>) -> String {
    amount.map_or_else(|| "–".to_owned(), grouped)
}
