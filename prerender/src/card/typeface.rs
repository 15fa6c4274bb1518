use anyhow::Context;
use resvg::usvg::fontdb::{Database, Family, ID, Query, Weight};
use skrifa::raw::TableProvider;
use skrifa::{FontRef, GlyphId, MetadataProvider};
use std::sync::Arc;

/// A typeface of the card, with its weight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Typeface {
    Serif,
    SerifBold,
    Sans,
    SansBold,
}

impl Typeface {
    const ALL: [Self; 4] = [Self::Serif, Self::SerifBold, Self::Sans, Self::SansBold];

    pub(super) fn family(self) -> &'static str {
        match self {
            Self::Serif | Self::SerifBold => "Libertinus Serif",
            Self::Sans | Self::SansBold => "Noto Sans",
        }
    }

    pub(super) fn weight(self) -> u16 {
        match self {
            Self::Serif | Self::Sans => 400,
            Self::SerifBold | Self::SansBold => 700,
        }
    }
}

/// The font files, and the widths of their glyphs.
#[derive(Debug)]
pub(super) struct Typefaces {
    pub(super) database: Arc<Database>,
    ids: Vec<(Typeface, ID)>,
}

impl Typefaces {
    pub(super) fn new() -> anyhow::Result<Self> {
        let mut database = Database::new();
        let sans = [notosans::REGULAR_TTF, notosans::BOLD_TTF];
        for font in typst_assets::fonts().chain(sans) {
            database.load_font_data(font.to_vec());
        }
        let mut ids = Vec::new();
        for typeface in Typeface::ALL {
            let families = &[Family::Name(typeface.family())];
            let weight = Weight(typeface.weight());
            let id = database.query(&Query { families, weight, ..Query::default() });
            ids.push((typeface, id.context("a typeface is not there")?));
        }
        Ok(Self { database: Arc::new(database), ids })
    }

    /// The width of a text in pixels.
    pub(super) fn width(&self, typeface: Typeface, size: i32, text: &str) -> i32 {
        let width = self.with(typeface, |font| {
            let (hmtx, units) = (font.hmtx().ok()?, font.head().ok()?.units_per_em());
            let glyphs = text.chars().map(|sign| font.charmap().map(sign).unwrap_or_default());
            let advance = |glyph: GlyphId| i32::from(hmtx.advance(glyph).unwrap_or_default());
            Some(glyphs.map(advance).sum::<i32>() * size / i32::from(units))
        });
        width.unwrap_or_default()
    }

    /// The largest size, up to this one, at which a text is no wider than `width`.
    pub(super) fn fit(&self, typeface: Typeface, size: i32, text: &str, width: i32) -> i32 {
        let fits = |size: &i32| self.width(typeface, *size, text) <= width;
        (1..=size).rev().find(fits).unwrap_or(1)
    }

    /// The characters of a text that a typeface has no glyph for.
    pub(super) fn missing(&self, text: &str) -> String {
        let has = |typeface, sign| {
            self.with(typeface, |font| font.charmap().map(sign)).is_some_and(|of| of.to_u32() > 0)
        };
        let lacks = |sign: &char| Typeface::ALL.iter().any(|typeface| !has(*typeface, *sign));
        text.chars().filter(lacks).collect()
    }

    fn with<T>(&self, of: Typeface, ask: impl FnOnce(&FontRef<'_>) -> Option<T>) -> Option<T> {
        let (_, id) = self.ids.iter().find(|(typeface, _)| *typeface == of)?;
        let answer = self.database.with_face_data(*id, |data, index| {
            FontRef::from_index(data, index).ok().and_then(|font| ask(&font))
        });
        answer.flatten()
    }
}
