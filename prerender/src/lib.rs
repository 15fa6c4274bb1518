//! The pages before their program runs: the same answers in the same words, drawn by the same views.
//!
//! A [`Story`] is what is said of a [`Subject`] in a language; each file is made of one.

mod card;
mod embed;
mod head;
mod messages;
mod oembed;
mod one;
mod place;
mod rests;
mod shell;
mod snippet;
mod static_page;
mod story;
mod subject;
mod write;

pub use card::Cards;
pub use embed::embed;
pub use messages::Messages;
pub use oembed::oembed;
pub use one::one;
pub use place::Place;
pub use shell::shell;
pub use snippet::snippet;
pub use story::{Net, Story};
pub use subject::Subject;
pub use write::{write, write_messages};
