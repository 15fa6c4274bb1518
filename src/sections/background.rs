use crate::components::basis::{attested, note};
use crate::i18n::message;
use crate::view::View;
use settlement::deal::{Context, Terms};
use settlement::order::sort_by_key;
use yew::prelude::*;

/// Numbers that look alike, and what came before the deal.
pub(crate) fn background(view: &View) -> Html {
    let (deal, messages) = (view.deal(), &view.messages);
    html! {
        <>
            <h2 id="background-title">{messages.get(message::ALIKE)}</h2>
            <div class="alike">
                for alike in deal.lookalikes.iter() {
                    <div>
                        <h3>{&alike.name}</h3>
                        {note(messages, deal, &alike.says, &alike.sources)}
                    </div>
                }
            </div>
            if !deal.context.is_empty() {
                <h2>{messages.get(message::TIMELINE)}</h2>
                {timeline(view)}
            }
        </>
    }
}

/// What else there is to tell, in the order in which it came about, with the newer version in its place;
/// below it what has no date.
fn timeline(view: &View) -> Html {
    let newer = view.scenario.after();
    let context = view.deal().context.iter();
    let (mut dated, undated): (Vec<_>, Vec<_>) = context.partition(|event| event.date.is_some());
    sort_by_key(&mut dated, |event| &event.date);
    let before = dated.partition_point(|event| event.date.as_ref() < Some(&newer.date));
    let later = dated.split_off(before);
    html! {
        <>
            // Where there is no room for all it scrolls, and so must take the keyboard.
            <div class="times" tabindex="0" role="region"
                aria-label={view.messages.get(message::TIMELINE).to_owned()}>
                <ol class="timeline">
                    for event in dated {
                        <li>{entry(view, event)}</li>
                    }
                    <li class="newer">{version(view, newer)}</li>
                    for event in later {
                        <li>{entry(view, event)}</li>
                    }
                </ol>
            </div>
            if !undated.is_empty() {
                <div class="alike undated">
                    for event in undated {
                        {entry(view, event)}
                    }
                </div>
            }
        </>
    }
}

fn version(view: &View, terms: &'static Terms) -> Html {
    let messages = &view.messages;
    html! {
        <div>
            <time datetime={&*terms.date}>{messages.date(&terms.date)}</time>
            <h3>{&terms.name}</h3>
        </div>
    }
}

fn entry(view: &View, event: &'static Context) -> Html {
    let (deal, messages) = (view.deal(), &view.messages);
    html! {
        <div>
            if let Some(date) = &event.date {
                <time datetime={&**date}>{messages.date(date)}</time>
            }
            <h3>{&event.name}</h3>
            <p>{&event.says}</p>
            <p class="sources">{attested(messages, deal, event.level, &event.sources)}</p>
        </div>
    }
}
