//! What a default or a clause rests on: level, note, sources.

use super::Draw;
use super::element::{el, with};
use crate::i18n::message;
use settlement::deal::{Basis, Level, Share, Source, Text};

/// A line with its level; behind it the note and the sources.
pub(crate) fn behind(
    draw: &mut Draw<'_>,
    summary: String,
    basis: &'static Basis,
    rate: Option<&'static Share>,
) {
    el!(draw, "details" "class" = "basis"; {
        el!(draw, "summary"; {
            draw.pen.text(summary);
            draw.pen.words(" ");
            tag(draw, basis.level);
        });
        note(draw, &basis.note, &basis.sources);
        if let Some(share) = rate {
            self::rate(draw, share);
        }
    });
}

/// A default and its basis.
pub(crate) fn default(draw: &mut Draw<'_>, basis: &'static Basis, default: &str) {
    let summary = draw.messages.format(message::Default { value: default });
    behind(draw, summary, basis, None);
}

/// The level in one word, set so that it is known by more than its colour.
pub(crate) fn tag(draw: &mut Draw<'_>, of: Level) {
    with!(draw, "span" "class" = "level", "data-level" = of.id(), "title" = draw.messages.meaning(of).to_owned(); {
        draw.pen.words(draw.messages.level(of));
    });
}

/// The level and the sources, in a line; none is the reader's own choice.
pub(crate) fn short(draw: &mut Draw<'_>, basis: Option<&'static Basis>) {
    let Some(basis) = basis else { return draw.say(message::LEVEL_CHOSEN) };
    tag(draw, basis.level);
    for id in basis.sources.iter() {
        if let Some(source) = draw.model.deal().source(id) {
            draw.pen.words(" · ");
            link(draw, source, publisher(source));
        }
    }
}

/// Titles begin with who published.
pub(crate) fn publisher(source: &'static Source) -> &'static str {
    source.title.split(':').next().unwrap_or_default()
}

/// A note and its sources.
pub(crate) fn note(draw: &mut Draw<'_>, note: &'static str, sources: &'static [Text]) {
    el!(draw, "p" "class" = "note"; { draw.of(note); });
    el!(draw, "ul" "class" = "sources"; {
        for id in sources {
            if let Some(source) = draw.model.deal().source(id) {
                el!(draw, "li"; {
                    link(draw, source, &source.title);
                    draw.pen.words(", ");
                    with!(draw, "time" "datetime" = &*source.date; { draw.pen.words(&source.date); });
                });
            }
        }
    });
}

fn link(draw: &mut Draw<'_>, source: &'static Source, text: &'static str) {
    with!(draw, "a" "href" = &*source.url, "rel" = "noreferrer"; { draw.pen.words(text); });
}

/// A share's rate, which has a basis of its own: that it is paid may be better known.
fn rate(draw: &mut Draw<'_>, share: &'static Share) {
    let rate = share.rate.default.map(|rate| draw.messages.percent(rate.get())).unwrap_or_default();
    let basis = &share.rate.basis;
    el!(draw, "p"; {
        draw.pen.text(draw.messages.format(message::Rate { rate }));
        draw.pen.words(" ");
        tag(draw, basis.level);
    });
    note(draw, &basis.note, &basis.sources);
}
