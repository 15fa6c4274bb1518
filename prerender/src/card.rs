//! The card: the picture in a link preview.

mod drawing;
mod headline;
mod picture;
mod stage;
mod style;
mod typeface;

use crate::Story;
use anyhow::Context;
use typeface::Typefaces;

/// Draws cards with bundled typefaces, so that a card is the same wherever it is built.
#[derive(Debug)]
pub struct Cards {
    typefaces: Typefaces,
}

impl Cards {
    /// Loads the typefaces.
    ///
    /// # Errors
    ///
    /// A typeface cannot be read.
    pub fn new() -> anyhow::Result<Self> {
        Ok(Self { typefaces: Typefaces::new()? })
    }

    /// The card as SVG.
    #[must_use]
    pub fn svg(&self, story: &Story) -> String {
        drawing::svg(story, &self.typefaces)
    }

    /// The card as PNG.
    ///
    /// # Errors
    ///
    /// The SVG cannot be rendered, which is a bug.
    pub fn draw(&self, story: &Story) -> anyhow::Result<Vec<u8>> {
        let svg = self.svg(story);
        picture::png(&svg, &self.typefaces)
            .with_context(|| format!("the card of {} cannot be drawn", story.subject.id()))
    }

    /// The characters of the card that its typefaces lack.
    #[must_use]
    pub fn missing(&self, story: &Story) -> String {
        self.typefaces.missing(&drawing::texts(story))
    }
}
