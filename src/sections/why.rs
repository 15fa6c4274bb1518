use super::chart_section::{Chart, chart_section};
use crate::chart::why;
use crate::components::sentence::sentence_item;
use crate::components::table::{Cell, chart_table};
use crate::i18n::{flag, message, reason};
use crate::state::FigureSpot;
use crate::view::View;
use settlement::{Scope, Unit, story};
use yew::prelude::*;

/// Why the net is less or more, clause by clause, and what else there is to know of it.
pub(crate) fn why_section(view: &View) -> Html {
    let (deal, messages) = (view.deal(), &view.messages);
    let [first, second] = deal.sides.each_ref().map(|side| deal.party_name(side));
    let caption = messages.format(message::WhyCaption {
        payer: first,
        payee: second,
        year: &deal.last_year.to_string(),
    });
    let chart = Chart {
        id: "why",
        spot: FigureSpot::Why,
        title: reason::title(messages, &view.answer.verdict).to_owned(),
        caption: html! {
            <>
                {caption}
                if let Some(idle) = why::idle(view) {
                    {" "}{idle}
                }
            </>
        },
        drawing: why::draw(view, view.width),
        description: description(view),
        table,
    };
    html! {
        <>
            {chart_section(view, chart)}
            {flags(view)}
        </>
    }
}

fn description(view: &View) -> String {
    let mut text = String::new();
    for row in why::rows(view) {
        text.push_str(&row.name);
        text.push_str(": ");
        text.push_str(&view.messages.spoken(Unit::Dollars, row.amount));
        text.push_str(". ");
    }
    text
}

fn table(view: &View) -> Html {
    let messages = &view.messages;
    let rows = why::rows(view);
    let scale = messages.table_scale(rows.iter().map(|row| row.amount));
    let cells = rows.into_iter().map(|row| {
        let cell = Cell::scaled(messages, scale, Some(row.figure), row.amount);
        (row.name, vec![cell])
    });
    let unit = messages.table_unit(scale);
    let title = reason::title(messages, &view.answer.verdict);
    chart_table(view, FigureSpot::Why, title, "", &[&unit], cells.collect())
}

/// The same in sentences, for where nothing is drawn anew: why, what would turn it over, and what else
/// there is to know.
pub(crate) fn why_in_words(view: &View, turning: Vec<String>) -> Html {
    let messages = &view.messages;
    let reasons = story::reasons(&view.scenario, view.settlement()).unwrap_or_default();
    let sentence = |of| reason::sentence(messages, &view.scenario, of);
    html! {
        <>
            <h2 id="why-title">{reason::title(messages, &view.answer.verdict)}</h2>
            <div class="list">
                <ul id="reasons">
                    for of in &reasons {
                        {sentence_item(view, FigureSpot::Why, &sentence(of))}
                    }
                </ul>
            </div>
            <div class="list">
                <h3>{messages.get(message::TURNS)}</h3>
                <ul id="turning">
                    for sentence in turning {
                        <li>{sentence}</li>
                    }
                </ul>
            </div>
            {flags(view)}
        </>
    }
}

/// What else is worth knowing of either ledger; the style sheet hides the title of an empty list.
fn flags(view: &View) -> Html {
    let (scenario, settlement) = (&view.scenario, view.settlement());
    let versions = [
        (scenario.before(), Scope::Before, &settlement.before),
        (scenario.after(), Scope::After, &settlement.after),
    ];
    html! {
        <div class="list">
            <h3>{view.messages.get(message::FLAGS)}</h3>
            <ul id="flags">
                for (terms, of, ledger) in versions {
                    for flag in &ledger.flags {
                        {sentence_item(view, FigureSpot::Flags,
                            &flag::sentence(&view.messages, scenario, terms, of, flag))}
                    }
                }
            </ul>
        </div>
    }
}
