use crate::components::basis::{basis, level_tag, note};
use crate::components::fold::fold;
use crate::i18n::message;
use crate::state::{Action, Fold};
use crate::view::View;
use settlement::Input;
use settlement::deal::{Level, Terms as Version};
use yew::prelude::*;

/// The terms, what each rests on, numbers that look alike, and what the story also tells.
pub(crate) fn terms(view: &View) -> Html {
    let messages = &view.messages;
    html! {
        <>
            <h2 id="terms-title">{ messages.get(message::TERMS).to_owned() }</h2>
            { official(view) }
            { fold(view, Fold::Terms, messages.get(message::TERMS_FOLD), || versions(view)) }
            { fold(view, Fold::Levels, messages.get(message::LEVELS), || levels(view)) }
            { fold(view, Fold::Lookalikes, messages.get(message::ALIKE), || lookalikes(view)) }
            { fold(view, Fold::Context, messages.get(message::CONTEXT), || context(view)) }
            <p class="colophon">{ messages.get(message::COLOPHON).to_owned() }</p>
        </>
    }
}

/// A button, and the part of the terms that is official, if the button is pressed.
fn official(view: &View) -> Html {
    let (deal, messages) = (view.deal(), &view.messages);
    let is_pressed = view.is_open(Fold::Official);
    let clauses = deal.terms.iter().flat_map(|terms| {
        let official = |level| level == Level::Official;
        let clauses = terms.clauses.iter().filter(move |clause| official(clause.basis.level));
        clauses.map(move |clause| (terms, clause))
    });
    let inputs = view.scenario.inputs().into_iter().filter_map(|input| {
        let level = deal.quantity(input).ok()?.basis.level;
        (level != Level::Official).then_some((input, level))
    });
    html! {
        <>
            <button type="button" id="official" aria-pressed={is_pressed.to_string()}
                onclick={view.on(Action::Toggled(Fold::Official))}>
                { messages.get(message::OFFICIAL).to_owned() }
            </button>
            if is_pressed {
                <div class="official">
                    <p>{ messages.get(message::OFFICIAL_LEFT).to_owned() }</p>
                    <ul>
                        for (terms, clause) in clauses {
                            <li>{ messages.format(message::OfficialClause {
                                terms: messages.deal_text(&terms.name),
                                clause: messages.deal_text(&clause.says),
                            }) }</li>
                        }
                    </ul>
                    <p>{ messages.get(message::OFFICIAL_GONE).to_owned() }</p>
                    <ul>
                        for (input, level) in inputs {
                            <li>
                                { messages.input(&view.scenario, input) }{ " " }
                                { level_tag(messages, level) }
                            </li>
                        }
                    </ul>
                </div>
            }
        </>
    }
}

fn versions(view: &View) -> Html {
    html! {
        for terms in view.deal().terms.iter() {
            { version(view, terms) }
        }
    }
}

fn version(view: &View, terms: &'static Version) -> Html {
    let (deal, messages) = (view.deal(), &view.messages);
    html! {
        <>
            <h3>{ messages.version(terms) }</h3>
            for clause in terms.clauses.iter() {
                { basis(
                    messages,
                    deal,
                    messages.deal_text(&clause.says).to_owned(),
                    &clause.basis,
                    clause.payment(),
                ) }
            }
        </>
    }
}

/// What the levels mean, and how many of the deal's clauses and defaults have each.
fn levels(view: &View) -> Html {
    let messages = &view.messages;
    html! {
        <ul class="levels">
            for level in Level::ALL {
                <li>
                    { level_tag(messages, level) }
                    { messages.format(message::LevelCount {
                        meaning: messages.meaning(level),
                        count: &count(view, level).to_string(),
                    }) }
                </li>
            }
        </ul>
    }
}

/// The number of clauses and defaults of a level.
fn count(view: &View, level: Level) -> usize {
    let deal = view.deal();
    let clauses = deal.terms.iter().flat_map(|terms| terms.clauses.iter());
    let inputs = view.scenario.inputs();
    let is_of = |input: &&Input<'_>| deal.quantity(**input).is_ok_and(|of| of.basis.level == level);
    clauses.filter(|clause| clause.basis.level == level).count()
        + inputs.iter().filter(is_of).count()
}

fn lookalikes(view: &View) -> Html {
    let (deal, messages) = (view.deal(), &view.messages);
    html! {
        for alike in deal.lookalikes.iter() {
            <h3>{ messages.deal_text(&alike.name).to_owned() }</h3>
            { note(messages, deal, &alike.says, &alike.sources) }
        }
    }
}

fn context(view: &View) -> Html {
    let (deal, messages) = (view.deal(), &view.messages);
    html! {
        for context in deal.context.iter() {
            <h3>
                { messages.deal_text(&context.name).to_owned() }{ " " }
                { level_tag(messages, context.level) }
            </h3>
            { note(messages, deal, &context.says, &context.sources) }
        }
    }
}
