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
            d.push(if nth == 0 { 'M' } else { 'L' });
            d.push_str(&x.to_string());
            d.push(' ');
            d.push_str(&y.to_string());
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

/// About how wide a text is at 13 pixels, in pixels: no glyph of the page's fonts is much wider
/// than this on average.
#[must_use]
pub fn wide(text: &str) -> i32 {
    i32::try_from(text.chars().count()).unwrap_or(i32::MAX / 8).saturating_mul(7)
}
