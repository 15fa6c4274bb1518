//! The parts of a link that could not be read.

use super::message;
use super::messages::Messages;
use settlement::link::Dropped;
use settlement::{Unit, Wrong};

/// The part of the link as it was given, and what is wrong with it.
#[must_use]
pub fn sentence(messages: &Messages, Dropped { part, wrong }: &Dropped) -> String {
    let problem = match wrong {
        Wrong::UnknownKey(known) | Wrong::UnknownId(known) => {
            messages.format(message::WrongUnknown { allowed: known.join(", ") })
        }
        Wrong::Conflict => messages.get(message::WRONG_TWICE).to_owned(),
        Wrong::WrongLength(years) => {
            messages.format(message::WrongLength { count: years.to_string() })
        }
        Wrong::NotANumber { unit }
        | Wrong::TooPrecise { unit }
        | Wrong::OutOfRange { unit, .. } => messages.wrong(*unit, wrong),
        _ => messages.wrong(Unit::Dollars, wrong),
    };
    messages.format(message::DroppedPart { part, problem })
}
