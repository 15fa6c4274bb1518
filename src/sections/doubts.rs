use super::chart_section::table_fold;
use crate::chart::doubts::{self, Doubt, doubts};
use crate::chart::raised;
use crate::components::fold::fold;
use crate::components::svg::chart_svg;
use crate::components::table::{Cell, chart_table};
use crate::i18n::{doubt, message};
use crate::state::{FigureSpot, Fold};
use crate::view::View;
use settlement::Scenario;
use settlement::deal::Deal;
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct DoubtsProps {
    pub(crate) view: View,
}

/// What is not known, and how far each moves the difference, with all else as the deal starts. A
/// component, as that is worked out once.
#[component]
pub(crate) fn Doubts(DoubtsProps { view }: &DoubtsProps) -> Html {
    let deal = view.deal();
    let start = use_memo((), |()| start(deal));
    let Some((scenario, doubts)) = &*start else { return Html::default() };
    // What is assumed now changes nothing here.
    let view = &View { scenario: scenario.clone().into(), ..view.clone() };
    let messages = &view.messages;
    let drawing = doubts::draw(view, doubts, view.width).with_texts_above();
    html! {
        <>
            <h2 id="doubts-title">{messages.get(message::DOUBTS)}</h2>
            <p class="caption">{messages.get(message::DOUBTS_CAPTION)}</p>
            <div class="drawing picture">
                {chart_svg(view, FigureSpot::Doubts, drawing, &description(view, doubts))}
            </div>
            {fold(view, Fold::Ranges, messages.get(message::DOUBTS_RANGES), || ranges(view, doubts))}
            {table_fold(view, FigureSpot::Doubts, messages.get(message::AS_TABLE), || table(view, doubts))}
        </>
    }
}

/// The scenario that the deal starts from, and its doubts.
fn start(deal: &'static Deal) -> Option<(Scenario<'static>, Vec<Doubt>)> {
    let scenario = Scenario::new(deal).ok()?;
    let doubts = doubts(&scenario).ok()?;
    Some((scenario, doubts))
}

fn description(view: &View, doubts: &[Doubt]) -> String {
    let messages = &view.messages;
    let mut text = String::new();
    for of in doubts {
        text.push_str(&messages.input(&view.scenario, of.input));
        let mut separator = ": ";
        for [change, value] in [of.least, of.most] {
            text.push_str(separator);
            text.push_str(&messages.spoken(of.input.unit(), value));
            text.push_str(", ");
            text.push_str(&doubt::change(messages, change, true));
            separator = "; ";
        }
        text.push_str(". ");
    }
    text
}

/// Why each range is plausible.
fn ranges(view: &View, doubts: &[Doubt]) -> Html {
    let (deal, messages) = (view.deal(), &view.messages);
    html! {
        <dl class="ranges">
            for of in doubts {
                if let Ok(quantity) = deal.quantity(of.input) {
                    <dt>
                        {raised(&messages.input(&view.scenario, of.input))}
                        {". "}
                        {doubt::plausible(messages, &view.scenario, of.input)}
                    </dt>
                    <dd>{&quantity.plausible.why}</dd>
                }
            }
        </dl>
    }
}

fn table(view: &View, doubts: &[Doubt]) -> Html {
    let messages = &view.messages;
    let mut rows = Vec::new();
    for of in doubts {
        let cells = [of.least, of.most].map(|[change, value]| {
            let unit = of.input.unit();
            let [seen, said] = [doubts::value(messages, unit, value), messages.spoken(unit, value)];
            let [text, spoken] =
                [false, true].map(|is_spoken| doubt::change(messages, change, is_spoken));
            Cell {
                figure: None,
                text: format!("{seen}: {text}"),
                spoken: format!("{said}: {spoken}"),
            }
        });
        rows.push((raised(&messages.input(&view.scenario, of.input)), cells.into()));
    }
    let heads = [message::DOUBTS_LEAST, message::DOUBTS_MOST].map(|key| messages.get(key));
    chart_table(view, FigureSpot::Doubts, messages.get(message::DOUBTS), "", &heads, rows)
}
