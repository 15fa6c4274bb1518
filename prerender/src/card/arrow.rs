use super::style::{INK, RULE, SOFT, Text, capital, colour};
use super::typeface::{Typeface, Typefaces};
use crate::Story;
use maud::{Markup, html};
use rust_decimal::prelude::ToPrimitive;
use settlement::Decimal;
use settlement::story::Owed;

/// The columns of a row, in pixels from the left.
const LEFT: i32 = 64;
const AMOUNT: i32 = 400;
const NAME: i32 = 150;
const TAIL: i32 = 660;
const TIP: i32 = 970;

/// The thickness of the thicker arrow, in pixels.
const THICKEST: i32 = 60;

/// What is owed under each version of the terms, as an arrow as thick as the money.
pub(super) fn rows(story: &Story, typefaces: &Typefaces, middles: [i32; 2]) -> Markup {
    let verdict = &story.model.verdict;
    let both = [verdict.before, verdict.after];
    let most = both.map(amount).into_iter().max().unwrap_or_default();
    let said = both.map(|owed| match owed {
        Owed::Some { amount, .. } => story.words.dollars(amount),
        Owed::Nothing => capital(&story.messages.nothing),
    });
    let fit = |said: &String| typefaces.fit(Typeface::SerifBold, 36, said, AMOUNT);
    let size = said.iter().map(fit).min().unwrap_or_default();
    let rows = both.into_iter().zip(middles);
    html! {
        @for ((version, said), (owed, middle)) in story.versions().iter().zip(&said).zip(rows) {
            (Text::new(Typeface::Sans, 22, SOFT).at(LEFT, middle - 14).line(&capital(version)))
            (Text::new(Typeface::SerifBold, size, INK).at(LEFT, middle + 24).line(said))
            (arrow(story, typefaces, owed, most, middle))
        }
    }
}

/// An arrow from payer to payee, with their names; a dashed line where nothing is owed.
fn arrow(
    story: &Story,
    typefaces: &Typefaces,
    owed: Owed<'static>,
    most: Decimal,
    middle: i32,
) -> Markup {
    match owed {
        Owed::Some { payer, payee, amount } => {
            let name = |text: &str, id: &str| {
                let size = typefaces.fit(Typeface::SansBold, 26, text, NAME);
                Text::new(Typeface::SansBold, size, colour(story.deal(), id))
            };
            let [from, to] = [payer, payee].map(|of| story.words.of(&of.name));
            html! {
                (name(from, &payer.id).at(TAIL - 20, middle + 9).end().line(from))
                path fill=(colour(story.deal(), &payer.id))
                    d=(shape(middle, thickness(amount, most))) {}
                (name(to, &payee.id).at(TIP + 20, middle + 9).line(to))
            }
        }
        Owed::Nothing => html! {
            path d=(format!("M{TAIL} {middle}H{TIP}")) stroke=(RULE) stroke-width="3"
                stroke-dasharray="10 8" {}
        },
    }
}

fn amount(owed: Owed<'_>) -> Decimal {
    match owed {
        Owed::Some { amount, .. } => amount,
        Owed::Nothing => Decimal::ZERO,
    }
}

/// The thickness of an arrow in pixels, in proportion to its amount and at least 2.
fn thickness(amount: Decimal, most: Decimal) -> i32 {
    let part = amount.checked_div(most).unwrap_or_default();
    let thick = part.checked_mul(THICKEST.into()).unwrap_or_default();
    thick.round().to_i32().unwrap_or_default().max(2)
}

/// The SVG path of an arrow: a shaft, whose edges may lie on half pixels, and a head.
fn shape(middle: i32, thick: i32) -> String {
    let (head, half) = (thick / 2 + 28, thick / 2 + 16);
    let neck = TIP - head;
    let (above, below) = (2 * middle - thick, 2 * middle + thick);
    let halves = |twice: i32| format!("{}{}", twice / 2, if twice % 2 == 0 { "" } else { ".5" });
    let (above, below) = (halves(above), halves(below));
    let (top, bottom) = (middle - half, middle + half);
    format!("M{TAIL} {above}H{neck}V{top}L{TIP} {middle}L{neck} {bottom}V{below}H{TAIL}z")
}
