//! The preview picture of a page, which other sites show beside a link to it.

mod arrow;
mod drawing;
mod headline;
mod picture;
mod style;
mod typeface;

use crate::Story;
use anyhow::Context;
use typeface::Typefaces;

/// Draws preview pictures with bundled typefaces: so they are the same on every machine.
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
    /// The picture cannot be drawn: a fault of this program.
    pub fn draw(&self, story: &Story) -> anyhow::Result<Vec<u8>> {
        let svg = self.svg(story);
        picture::png(&svg, &self.typefaces)
            .with_context(|| format!("the card of {} cannot be drawn", story.subject.id()))
    }

    /// The characters of the picture's texts that a typeface has no glyph for.
    #[must_use]
    pub fn missing(&self, story: &Story) -> String {
        self.typefaces.missing(&drawing::texts(story))
    }
}
