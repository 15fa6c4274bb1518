use settlement::order::sort_by_key;
use settlement::{Figure, Input};

/// A drawing: its size and its marks. Later marks lie on top.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Drawing {
    /// Its width in pixels.
    pub width: i32,
    /// Its height in pixels.
    pub height: i32,
    pub marks: Vec<Mark>,
}

/// A mark: a line, an area, a text, or where something can be taken hold of.
#[derive(Clone, Debug, PartialEq)]
pub enum Mark {
    /// A line or an area, in SVG's notation of paths.
    Path {
        /// Its classes in the style sheet.
        look: &'static str,
        /// Its path data.
        d: String,
    },
    /// A text.
    Text {
        /// Its beginning, middle or end in pixels, as its anchor says.
        x: i32,
        /// Its base line in pixels.
        y: i32,
        anchor: Anchor,
        /// Its classes in the style sheet.
        look: &'static str,
        text: String,
        /// The figure that it gives, whose derivation it opens.
        figure: Option<Figure<'static>>,
    },
    /// A disc that a pointer can drag; it is not seen.
    Handle {
        /// Its centre in pixels.
        x: i32,
        y: i32,
        radius: i32,
        /// The input that it moves.
        input: Input<'static>,
    },
}

/// The point of a text that stands at its `x`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    Start,
    Middle,
    End,
}

impl Anchor {
    /// Its name in SVG.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Anchor::Start => "start",
            Anchor::Middle => "middle",
            Anchor::End => "end",
        }
    }
}

impl Drawing {
    /// Adds a path: the commands `M`, `L` and `Z`.
    pub fn path(&mut self, look: &'static str, d: String) {
        self.marks.push(Mark::Path { look, d });
    }

    /// Adds a line through these points.
    pub fn line(&mut self, look: &'static str, points: &[(i32, i32)]) {
        let mut d = String::new();
        for (nth, (x, y)) in points.iter().enumerate() {
            super::shape::point(&mut d, if nth == 0 { 'M' } else { 'L' }, *x, *y);
        }
        self.path(look, d);
    }

    /// Adds an area with these corners.
    pub fn area(&mut self, look: &'static str, corners: &[(i32, i32)]) {
        self.line(look, corners);
        if let Some(Mark::Path { d, .. }) = self.marks.last_mut() {
            d.push('Z');
        }
    }

    /// Adds a bar from its upper left corner, or from any corner where a length is negative.
    pub fn bar(&mut self, look: &'static str, x: i32, y: i32, width: i32, height: i32) {
        let (right, bottom) = (x + width, y + height);
        self.area(look, &[(x, y), (right, y), (right, bottom), (x, bottom)]);
    }

    /// Adds a text.
    pub fn text(&mut self, x: i32, y: i32, anchor: Anchor, look: &'static str, text: String) {
        self.marks.push(Mark::Text { x, y, anchor, look, text, figure: None });
    }

    /// Puts the texts above all else; whatever moves then stands before them.
    pub(crate) fn with_texts_above(mut self) -> Self {
        sort_by_key(&mut self.marks, |mark| matches!(mark, Mark::Text { .. }));
        self
    }

    /// Makes all texts from this mark on give a figure.
    pub(crate) fn gives_from(&mut self, first: usize, of: Figure<'static>) {
        for mark in self.marks.iter_mut().skip(first) {
            if let Mark::Text { figure, .. } = mark {
                *figure = Some(of);
            }
        }
    }

    /// Makes the last text give a figure.
    pub fn gives(&mut self, of: Figure<'static>) {
        if let Some(Mark::Text { figure, .. }) = self.marks.last_mut() {
            *figure = Some(of);
        }
    }
}

/// The width of a text in pixels, in the size that its classes give it.
#[must_use]
pub fn wide_as(look: &str, text: &str) -> i32 {
    let regular = wide(text) * size(look) / 13;
    // What is bold is wider.
    let is_bold =
        look.split(' ').any(|class| ["strong", "large", "middling", "headline"].contains(&class));
    if is_bold { regular * 10 / 9 } else { regular }
}

/// The font size that the classes of a text give it, in pixels.
#[must_use]
pub fn size(look: &str) -> i32 {
    let has = |class| look.split(' ').any(|own| own == class);
    if has("large") {
        17
    } else if has("headline") {
        20
    } else if has("middling") {
        14
    } else {
        13
    }
}

/// The width of a text in pixels, at a font size of 13 pixels: an estimate for the widest of the
/// page's fonts, rather too wide than too narrow.
#[must_use]
pub fn wide(text: &str) -> i32 {
    let mut width = 0;
    for glyph in text.chars() {
        width += match glyph {
            ' ' | '\u{a0}' | '\u{202f}' | '.' | ',' | ':' | '’' | '\'' | 'i' | 'j' | 'l' | 'I' => {
                5
            }
            'f' | 't' | 'r' | '(' | ')' => 6,
            'm' | 'w' | 'M' | 'W' | '%' | '−' | '+' | '…' => 13,
            'A'..='Z' => 10,
            _ => 8,
        };
    }
    width
}
