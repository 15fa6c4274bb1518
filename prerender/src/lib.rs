//! Writes every page as it is before the app runs, rendered by the same components, and what belongs to
//! it: cards, snippets, oEmbed.
//!
//! Each file is made of a [`Story`]: a [`Subject`] in a language.

mod any_deal;
mod assumptions;
mod card;
mod embed;
mod fill;
mod frame;
mod front;
mod head;
mod messages;
mod oembed;
mod shell;
mod single_file;
mod snippet;
mod static_page;
mod story;
mod subject;
mod urls;
mod write;

pub use any_deal::any_deal;
pub use card::Cards;
pub use embed::embed;
pub use front::front;
pub use messages::Messages;
pub use oembed::oembed;
pub use shell::shell;
pub use single_file::single_file;
pub use snippet::snippet;
pub use story::{Net, Story};
pub use subject::Subject;
pub use urls::SiteUrls;
pub use write::{write, write_texts};
