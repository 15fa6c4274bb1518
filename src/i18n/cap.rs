//! When a cap is reached, in words for a drawing.

use super::message;
use super::messages::Messages;
use settlement::Decimal;

/// The year in which a cap is reached, and in which third of it: `Cap reached in early 2029`.
#[must_use]
pub fn reached(messages: &Messages, year: u16, into_year: Decimal) -> String {
    let year = year.to_string();
    if into_year < Decimal::new(333_333, 6) {
        messages.format(message::CapEarly { year })
    } else if into_year < Decimal::new(666_667, 6) {
        messages.format(message::CapMiddle { year })
    } else {
        messages.format(message::CapLate { year })
    }
}

/// That a cap is not reached in the years that are counted.
#[must_use]
pub fn not_reached(messages: &Messages, last_year: u16) -> String {
    messages.format(message::CapNotReached { year: last_year.to_string() })
}
