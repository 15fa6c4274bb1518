//! Dates of the deal file, as people write them: `27 April 2026`, `May 2026`.

use super::message;
use super::messages::Messages;
use settlement::deal::{Deal, Terms};

impl Messages {
    /// A day or a month, `2026-04-27` or `2026-04`; any other text stands for itself.
    pub(crate) fn date(&self, date: &str) -> String {
        let mut parts = date.split('-');
        let [year, month, day] = [parts.next(), parts.next(), parts.next()];
        let months = self.get(message::MONTHS).split('|');
        let month = month.and_then(|month| month.parse::<usize>().ok()?.checked_sub(1));
        let month = month.and_then(|nth| months.into_iter().nth(nth));
        let (Some(year), Some(month)) = (year, month) else { return date.to_owned() };
        match day.map(|day| day.trim_start_matches('0')) {
            Some("1") => {
                let day = self.get(message::DATE_FIRST_DAY);
                self.format(message::DateDay { day, month, year })
            }
            Some(day) => self.format(message::DateDay { day, month, year }),
            None => self.format(message::DateMonth { month, year }),
        }
    }

    /// When a version of the terms was signed, and since when it is in force where that is another day.
    pub(crate) fn dated(&self, terms: &'static Terms) -> String {
        let date = self.date(&terms.date);
        match &terms.in_force {
            Some(since) => self.format(message::InForce { date, since: self.date(since) }),
            None => date,
        }
    }

    /// The day of the latest source of the deal, and the number of its set of defaults.
    pub(crate) fn as_of(&self, deal: &'static Deal) -> String {
        let latest = deal.sources.iter().map(|source| &*source.date).max().unwrap_or_default();
        let version = deal.edition.to_string();
        self.format(message::AsOf { date: self.date(latest), version })
    }

    /// A version of the terms with its date.
    pub(crate) fn version(&self, terms: &'static Terms) -> String {
        let (name, date) = (&terms.name, self.dated(terms));
        self.format(message::Version { terms: name, date })
    }
}
