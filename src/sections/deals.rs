use crate::components::basis::{basis, level_tag, note, rate_basis};
use crate::components::fold::fold;
use crate::i18n::message;
use crate::state::{Action, Fold};
use crate::view::View;
use settlement::Input;
use settlement::deal::{Basis, Clause, Level, Payment, Rule, Schedule, Terms as Version};
use settlement::order::sort_by_key;
use yew::prelude::*;

/// The versions that are compared, clause by clause; how sure each clause is, and what that means.
pub(crate) fn deals(view: &View) -> Html {
    let messages = &view.messages;
    html! {
        <>
            <h2 id="deals-title">{messages.get(message::DEALS)}</h2>
            {table(view)}
            <h3>{messages.get(message::LEVELS)}</h3>
            {levels(view)}
            {official(view)}
            {fold(view, Fold::Terms, messages.get(message::TERMS_FOLD), || versions(view))}
        </>
    }
}

/// A row for each clause: what the older version says, what the newer says, and how sure that is.
fn table(view: &View) -> Html {
    let (messages, scenario) = (&view.messages, &view.scenario);
    let versions = [scenario.before(), scenario.after()];
    let [older, newer] = versions;
    let added = newer.clauses.iter().filter(|clause| older.clause(&clause.id).is_none());
    html! {
        <table class="deals">
            <thead>
                <tr>
                    <th scope="col">{messages.get(message::DEALS_CLAUSE)}</th>
                    for version in versions {
                        <th scope="col">{&version.name}</th>
                    }
                    <th scope="col">{messages.get(message::DEALS_SURE)}</th>
                </tr>
            </thead>
            <tbody>
                for clause in older.clauses.iter().chain(added) {
                    {row(view, versions, clause)}
                }
            </tbody>
        </table>
    }
}

fn row(view: &View, versions: [&'static Version; 2], clause: &'static Clause) -> Html {
    let (deal, messages) = (view.deal(), &view.messages);
    let both = versions.map(|version| version.clause(&clause.id));
    let [older, newer] = both;
    let says = |version: &'static Version, of: Option<&'static Clause>, none| {
        html! {
            <td data-version={version.name.clone()}>
                if let Some(clause) = of {
                    {&clause.says}
                } else {
                    <span class="soft">{messages.get(none)}</span>
                }
            </td>
        }
    };
    html! {
        <>
            <tr>
                <th scope="row">{title(view, clause)}</th>
                {says(versions[0], older, message::NONE)}
                {says(versions[1], newer, message::DEALS_DROPPED)}
                <td class="sure" data-version={messages.get(message::DEALS_SURE).to_owned()}>
                    for level in levels_of(both) {
                        {level_tag(messages, level)}
                    }
                </td>
            </tr>
            <tr class="notes">
                <td colspan="4">
                    <details>
                        <summary>{messages.get(message::DEALS_NOTES)}</summary>
                        for (version, of) in versions.iter().zip(both) {
                            if let Some(clause) = of {
                                <p class="of">
                                    {&version.name}{" "}
                                    {level_tag(messages, clause.basis.level)}
                                </p>
                                {note(messages, deal, &clause.basis.note, &clause.basis.sources)}
                                if let Some(payment) = clause.payment() {
                                    {rate_basis(messages, deal, payment)}
                                }
                            }
                        }
                    </details>
                </td>
            </tr>
        </>
    }
}

/// What a clause is about.
fn title(view: &View, clause: &'static Clause) -> String {
    match clause.rule {
        Rule::Note => view.messages.get(message::DEALS_BESIDES).to_owned(),
        _ => view.messages.clause(view.deal(), &clause.id),
    }
}

/// How sure a clause is in both versions, and its rate, each level once and the best first.
fn levels_of(both: [Option<&'static Clause>; 2]) -> Vec<Level> {
    let clauses = both.into_iter().flatten();
    let mut levels: Vec<_> = clauses
        .flat_map(|clause| {
            let rate = clause.payment().and_then(rate_of);
            [Some(clause.basis.level), rate.map(|basis| basis.level)]
        })
        .flatten()
        .collect();
    sort_by_key(&mut levels, |level| *level);
    levels.dedup();
    levels
}

/// What the rate of a payment rests on.
fn rate_of(payment: &'static Payment) -> Option<&'static Basis> {
    match &payment.schedule {
        Schedule::Flat { rate, .. } => Some(&rate.basis),
        Schedule::Brackets { basis, .. } => basis.as_ref(),
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
                {messages.get(message::OFFICIAL)}
            </button>
            if is_pressed {
                <div class="official">
                    <p>{messages.get(message::OFFICIAL_LEFT)}</p>
                    <ul>
                        for (terms, clause) in clauses {
                            <li>{messages.format(message::OfficialClause {
                                terms: &terms.name,
                                clause: &clause.says,
                            })}</li>
                        }
                    </ul>
                    <p>{messages.get(message::OFFICIAL_GONE)}</p>
                    <ul>
                        for (input, level) in inputs {
                            <li>
                                {messages.input(&view.scenario, input)}{" "}
                                {level_tag(messages, level)}
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
            {version(view, terms)}
        }
    }
}

fn version(view: &View, terms: &'static Version) -> Html {
    let (deal, messages) = (view.deal(), &view.messages);
    html! {
        <>
            <h3>{messages.version(terms)}</h3>
            for clause in terms.clauses.iter() {
                {basis(
                    messages,
                    deal,
                    clause.says.clone(),
                    &clause.basis,
                    clause.payment(),
                )}
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
                    {level_tag(messages, level)}{" "}
                    {messages.format(message::LevelCount {
                        meaning: messages.meaning(level),
                        count: &count(view, level).to_string(),
                    })}
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
