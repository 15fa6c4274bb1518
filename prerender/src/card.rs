//! The picture that others show of a page that links to it.

mod arrow;
mod drawing;
mod headline;
mod picture;
mod style;
mod typeface;

use crate::Story;
use anyhow::Context;
use typeface::Typefaces;

/// Draws pictures with typefaces of its own: they are the same wherever they are drawn.
#[derive(Debug)]
pub struct Cards {
    typefaces: Typefaces,
}

impl Cards {
    /// Loads the typefaces.
    ///
    /// # Errors
    ///
    /// One is not there.
    pub fn new() -> anyhow::Result<Self> {
        Ok(Self { typefaces: Typefaces::new()? })
    }

    /// The picture as a vector.
    #[must_use]
    pub fn svg(&self, story: &Story) -> String {
        drawing::svg(story, &self.typefaces)
    }

    /// The picture as a PNG.
    ///
    /// # Errors
    ///
    /// It cannot be drawn, which is a fault of this program.
    pub fn draw(&self, story: &Story) -> anyhow::Result<Vec<u8>> {
        let svg = self.svg(story);
        picture::png(&svg, &self.typefaces)
            .with_context(|| format!("the card of {} cannot be drawn", story.subject.id()))
    }

    /// What of the picture's text the typefaces have no sign for.
    #[must_use]
    pub fn missing(&self, story: &Story) -> String {
        self.typefaces.missing(&drawing::texts(story))
    }
}
