//! What of a link could not be read.

use super::{Words, key};
use settlement::link::Dropped;
use settlement::{Unit, Wrong};

/// The part as it was given, and what is wrong with it.
#[must_use]
pub fn sentence(words: &Words, Dropped { part, wrong }: &Dropped) -> String {
    let why = match wrong {
        Wrong::UnknownKey(known) | Wrong::UnknownId(known) => {
            words.say(key::WRONG_UNKNOWN, &[&known.join(", ")])
        }
        Wrong::Conflict => words.get(key::WRONG_TWICE).to_owned(),
        Wrong::WrongLength(years) => words.say(key::WRONG_LENGTH, &[&years.to_string()]),
        Wrong::NotANumber { unit }
        | Wrong::TooPrecise { unit }
        | Wrong::OutOfRange { unit, .. } => words.wrong(*unit, wrong),
        _ => words.wrong(Unit::Dollars, wrong),
    };
    words.pair(key::DROPPED_PART, part, &why)
}
