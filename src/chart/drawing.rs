use settlement::Figure;

/// What a drawing shows, mark by mark; later ones lie on top.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Drawing {
    /// Pixels.
    pub width: i32,
    /// Pixels.
    pub height: i32,
    /// What is drawn.
    pub marks: Vec<Mark>,
}

/// A line, an area or a text.
#[derive(Clone, Debug, PartialEq)]
pub enum Mark {
    /// A line or an area, in SVG's notation of paths.
    Path {
        /// How it looks: a name that the style sheet knows.
        look: &'static str,
        /// The path.
        d: String,
    },
    /// A text.
    Text {
        /// Where it begins, is centred or ends, in pixels.
        x: i32,
        /// Its base line, in pixels.
        y: i32,
        /// Which of these.
        anchor: Anchor,
        /// How it looks.
        look: &'static str,
        /// The text.
        text: String,
        /// The figure that it gives, to be asked about.
        figure: Option<Figure<'static>>,
    },
}

/// What of a text stands at its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Its beginning.
    Start,
    /// Its middle.
    Middle,
    /// Its end.
    End,
}

impl Anchor {
    /// What SVG calls it.
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
    /// A line or an area: a path of `M`, `L`, `Z` and the like.
    pub fn path(&mut self, look: &'static str, d: String) {
        self.marks.push(Mark::Path { look, d });
    }

    /// A line through these points.
    pub fn line(&mut self, look: &'static str, points: &[(i32, i32)]) {
        let mut d = String::new();
        for (nth, (x, y)) in points.iter().enumerate() {
            super::shape::point(&mut d, if nth == 0 { 'M' } else { 'L' }, *x, *y);
        }
        self.path(look, d);
    }

    /// An area with these corners.
    pub fn area(&mut self, look: &'static str, corners: &[(i32, i32)]) {
        self.line(look, corners);
        if let Some(Mark::Path { d, .. }) = self.marks.last_mut() {
            d.push('Z');
        }
    }

    /// A bar from its upper left corner, or from any corner where a length is negative.
    pub fn bar(&mut self, look: &'static str, x: i32, y: i32, width: i32, height: i32) {
        let (right, bottom) = (x + width, y + height);
        self.area(look, &[(x, y), (right, y), (right, bottom), (x, bottom)]);
    }

    /// A text.
    pub fn text(&mut self, x: i32, y: i32, anchor: Anchor, look: &'static str, text: String) {
        self.marks.push(Mark::Text { x, y, anchor, look, text, figure: None });
    }

    /// Lets the last text be asked about.
    pub fn asks(&mut self, of: Figure<'static>) {
        if let Some(Mark::Text { figure, .. }) = self.marks.last_mut() {
            *figure = Some(of);
        }
    }
}

/// About how wide a text is at 13 pixels, in pixels, and rather more than less: as in the widest
/// of the page's fonts.
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
