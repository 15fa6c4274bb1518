use super::style::{CONTROL, FIRST, INK, PAPER, RULE, SECOND, SOFT, tint};
use super::typeface::Typeface;
use maud::{Markup, html};
use page::View;
use page::chart::stage::{self, Stage};
use page::chart::{Drawing, Mark, size};

/// How many times its size on the page the stage is drawn, in tenths.
const TENTHS: i32 = 16;

/// The stage of a page within a box, in pixels.
pub(super) fn svg(view: &View, [x, y]: [i32; 2], [width, height]: [i32; 2]) -> Markup {
    let drawing = drawing(view, width, height);
    html! {
        g transform=(format!("translate({x} {y}) scale({}.{})", TENTHS / 10, TENTHS % 10)) {
            @for mark in &drawing.marks { (self::mark(mark)) }
        }
    }
}

/// All its text.
pub(super) fn texts(view: &View, [width, height]: [i32; 2]) -> String {
    let marks = drawing(view, width, height).marks;
    let texts = marks.iter().filter_map(|mark| match mark {
        Mark::Text { text, .. } => Some(text.as_str()),
        _ => None,
    });
    texts.collect()
}

fn drawing(view: &View, width: i32, height: i32) -> Drawing {
    stage::draw(view, Stage::new(width * 10 / TENTHS, height * 10 / TENTHS))
}

/// A mark as the style sheet of the page has it; what is there to be dragged is left out.
fn mark(mark: &Mark) -> Markup {
    match mark {
        Mark::Path { look, d } if !d.is_empty() => {
            let Some(style) = Style::of(look) else { return html! {} };
            html! {
                path d=(d) fill=(style.fill) stroke=(style.stroke) stroke-width=(style.width)
                    stroke-dasharray=[style.dashes] stroke-linecap=[style.cap] {}
            }
        }
        Mark::Text { x, y, anchor, look, text, .. } => {
            let has = |class| has(look, class);
            let typeface = match (has("headline"), has("strong") || has("middling") || has("large"))
            {
                (true, _) => Typeface::SerifBold,
                (_, true) => Typeface::SansBold,
                _ => Typeface::Sans,
            };
            let colour = if has("soft") { SOFT } else { hue(look) };
            html! {
                text x=(x) y=(y) text-anchor=(anchor.name()) font-size=(size(look))
                    font-family=(typeface.family()) font-weight=(typeface.weight()) fill=(colour)
                    stroke=[has("halo").then_some(PAPER)] stroke-width="3" stroke-linejoin="round"
                    paint-order="stroke" { (text) }
            }
        }
        _ => html! {},
    }
}

/// The look of a path.
struct Style {
    fill: String,
    stroke: &'static str,
    width: &'static str,
    dashes: Option<&'static str>,
    cap: Option<&'static str>,
}

impl Style {
    fn of(look: &str) -> Option<Self> {
        let has = |class| has(look, class);
        let hue = hue(look);
        let line = |stroke, width| Self {
            fill: "none".to_owned(),
            stroke,
            width,
            dashes: None,
            cap: None,
        };
        let dot = |stroke, width| Self { cap: Some("round"), ..line(stroke, width) };
        Some(if has("grip") || has("chevron") {
            return None;
        } else if has("area") {
            Self { fill: tint(hue), ..line("none", "0") }
        } else if has("below") {
            Self { fill: tint(RULE), ..line("none", "0") }
        } else if has("grid") {
            line(RULE, "1")
        } else if has("zero") {
            line(CONTROL, "1")
        } else if has("trace") {
            Self { dashes: Some("1 3"), ..line(CONTROL, "1.5") }
        } else if has("dashed") {
            Self { dashes: Some("7 4"), ..line(hue, "2") }
        } else if has("thick") {
            line(hue, "4")
        } else if has("limit") {
            Self { dashes: has("beyond").then_some("2 4"), ..line(INK, "1.5") }
        } else if has("bracket") {
            line(hue, "3")
        } else if has("inside") {
            dot(PAPER, "9")
        } else if has("dot") {
            dot(hue, if has("open") { "14" } else { "10" })
        } else {
            line(hue, "1")
        })
    }
}

fn has(look: &str, class: &str) -> bool {
    look.split(' ').any(|own| own == class)
}

/// The colour of a mark's party, or ink.
fn hue(look: &str) -> &'static str {
    match () {
        () if has(look, "first") => FIRST,
        () if has(look, "second") => SECOND,
        () => INK,
    }
}
