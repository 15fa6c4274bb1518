use crate::chart::doubts::glyph;
use crate::chart::stage::{self, Stage, title};
use crate::chart::why;
use crate::components::svg::chart_svg;
use crate::export_text;
use crate::i18n::{Messages, doubt, message, reason};
use crate::state::{FigureSpot, State};
use crate::view::View;
use settlement::deal::{Level, Source};
use settlement::{Decimal, Input, Ledger};
use yew::prelude::*;

/// The size of the stage on a sheet of A4, in pixels of CSS: as wide as what is printed, 75 mm high.
const STAGE: [i32; 2] = [703, 283];

/// For paper alone: the picture, why it is so, each year, every input, the sources, and the link in full.
pub(crate) fn print_sheet(state: &State) -> Html {
    // Nothing on paper can be clicked.
    let view = View { derivation: None, ..View::new(state, None) };
    let messages = &state.messages;
    let [width, height] = STAGE;
    html! {
        <section class="sheet" id="sheet" aria-hidden="true">
            <h2>{title(&view)}</h2>
            <div class="drawing picture">
                {chart_svg(&view, FigureSpot::Stage, stage::draw(&view, Stage::new(width, height)), "")}
            </div>
            <div class="sides">
                <div>
                    <h2>{reason::title(messages, &view.answer.verdict)}</h2>
                    {receipt(&view)}
                    <h2>{messages.get(message::YEARS)}</h2>
                    {years(&view)}
                </div>
                <div>
                    <h2>{messages.get(message::SHEET)}</h2>
                    {inputs(state)}
                    <p>{levels(&view)}</p>
                </div>
            </div>
            <h2>{messages.get(message::SOURCES)}</h2>
            <p class="cited">{sources(&view)}</p>
            <p>{messages.as_of(view.deal())}</p>
            <p class="address">{export_text::address(state)}</p>
        </section>
    }
}

/// From the older net to the newer, in lines that add up.
fn receipt(view: &View) -> Html {
    let rows = why::rows(view);
    let amounts: Vec<_> = rows.iter().map(|row| row.amount).collect();
    let last = rows.len().saturating_sub(1);
    html! {
        <table class="receipt">
            <tbody>
                for (nth, (row, text)) in
                    rows.iter().zip(view.messages.together(&amounts)).enumerate()
                {
                    <tr data-row={(nth == last).then_some("total")}>
                        <th scope="row">{&row.name}</th>
                        <td>{text}</td>
                    </tr>
                }
            </tbody>
        </table>
    }
}

/// The net of each year under both versions.
fn years(view: &View) -> Html {
    let (messages, settlement) = (&view.messages, view.settlement());
    let column = |ledger: &Ledger<'_>| {
        let years = ledger.years.iter().map(|year| year.net);
        let nets: Vec<Decimal> = years.chain([ledger.totals.net]).collect();
        messages.together(&nets)
    };
    let both = column(&settlement.before).into_iter().zip(column(&settlement.after));
    let heads = view.deal().years().map(|year| year.to_string());
    let heads = heads.chain([messages.get(message::TOTAL).to_owned()]);
    let count = settlement.before.years.len();
    html! {
        <table>
            {super::ledgers::table_head(view)}
            <tbody>
                for (nth, (head, (old, new))) in heads.zip(both).enumerate() {
                    <tr data-row={(nth == count).then_some("total")}>
                        <th scope="row">{head}</th>
                        <td>{old}</td>
                        <td>{new}</td>
                    </tr>
                }
            </tbody>
        </table>
    }
}

/// Every input, how sure it is, and the range in which it plausibly lies.
fn inputs(state: &State) -> Html {
    let State { scenario, messages, .. } = state;
    let deal = state.deal();
    let host = deal.inputs.hosting.as_ref().zip(scenario.host()).map(|(hosting, host)| {
        let level = (host.id == hosting.host.default).then_some(hosting.host.basis.level);
        let (name, value) = (messages.get(message::HOST), &host.name);
        line(glyph(level), messages, name, value, None)
    });
    let versions = [scenario.before(), scenario.after()];
    // What another version alone asks for has no part in this answer.
    let has_part = |input: &Input<'_>| match input {
        Input::Rate(id) | Input::Price(id) => versions.iter().any(|of| of.clause(id).is_some()),
        _ => true,
    };
    let inputs = scenario.inputs().into_iter().filter(has_part).filter_map(|input| {
        let level = deal.quantity(input).ok()?.basis.level;
        let level = state.is_default(input).then_some(level);
        let value = match scenario.get(input) {
            Some(value) => messages.rounded_value(input.unit(), value),
            None => messages.cleared(input).to_owned(),
        };
        let range = doubt::plausible(messages, scenario, input);
        Some(line(glyph(level), messages, &messages.input(scenario, input), &value, range))
    });
    html! {
        <ul>
            for line in host.into_iter().chain(inputs) {
                <li>{line}</li>
            }
        </ul>
    }
}

/// An input: how sure, its name, its value, and the range in which it plausibly lies.
fn line(sure: &str, messages: &Messages, input: &str, to: &str, range: Option<String>) -> String {
    let line = messages.format(message::MovedTo { input, to });
    let range = range.map(|range| format!(" ({range})")).unwrap_or_default();
    format!("{sure} {line}{range}")
}

/// What the signs of sureness mean.
fn levels(view: &View) -> String {
    let messages = &view.messages;
    let levels =
        Level::ALL.map(|level| format!("{} {}", glyph(Some(level)), messages.level(level)));
    levels.join(" · ") + &format!(" · {} {}", glyph(None), messages.get(message::LEVEL_CHOSEN))
}

/// The sources of the versions that are compared and of the inputs, each with its address.
fn sources(view: &View) -> Html {
    let (deal, messages) = (view.deal(), &view.messages);
    let clauses = [view.scenario.before(), view.scenario.after()];
    let clauses = clauses.into_iter().flat_map(|terms| terms.clauses.iter());
    let inputs = view.scenario.inputs().into_iter().filter_map(|of| deal.quantity(of).ok());
    let mut cited: Vec<_> =
        clauses.map(|clause| &clause.basis).chain(inputs.map(|of| &of.basis)).collect();
    cited.dedup_by(|one, other| std::ptr::eq(*one, *other));
    let is_cited =
        |source: &&'static Source| cited.iter().any(|basis| basis.sources.contains(&source.id));
    html! {
        for source in deal.sources.iter().filter(is_cited) {
            <span>
                {format!("{}, {}, {}", messages.publisher(source), messages.date(&source.date),
                    source.url)}
            </span>
        }
    }
}
