use super::{Anchor, Drawing, wide_as};

/// The places that texts have taken, so that none is set over another.
#[derive(Debug, Default)]
pub(crate) struct Places(Vec<[i32; 4]>);

impl Places {
    /// Adds a text and takes its place.
    pub(crate) fn text(
        &mut self,
        drawing: &mut Drawing,
        [x, y]: [i32; 2],
        anchor: Anchor,
        look: &'static str,
        text: String,
    ) {
        let width = wide_as(look, &text);
        let left = match anchor {
            Anchor::Start => x,
            Anchor::Middle => x - width / 2,
            Anchor::End => x - width,
        };
        let size = super::size(look);
        self.0.push([left, y - size, left + width, y + 4]);
        drawing.text(x, y, anchor, look, text);
    }

    /// Takes a place for what is no text.
    pub(crate) fn take(&mut self, place: [i32; 4]) {
        self.0.push(place);
    }

    /// Whether nothing stands here.
    pub(crate) fn is_free(&self, own: [i32; 4]) -> bool {
        self.0.iter().all(|other| {
            own[2] <= other[0] || other[2] <= own[0] || own[3] <= other[1] || other[3] <= own[1]
        })
    }

    /// Whether lines of text can stand here, the first on the base line `y`.
    pub(crate) fn has_room(&self, [x, y]: [i32; 2], lines: &[(&'static str, String)]) -> bool {
        lines.iter().zip((y..).step_by(16)).all(|((look, text), base)| {
            self.is_free([x, base - 13, x + wide_as(look, text), base + 4])
        })
    }
}
