use super::code::marked;
use crate::{Story, Subject};
use maud::{Markup, html};
use page::i18n::{self, Language};

/// The form, hidden until the script shows it. It carries the message for what the script cannot write.
pub(super) fn form(stories: &[Story]) -> Markup {
    let Some(story) = stories.first() else { return Markup::default() };
    let messages = &story.messages.embed;
    // The names that attributes and URLs use.
    let ways = [
        ("figure", &messages.figure, &messages.figure_fits),
        ("element", &messages.element, &messages.element_fits),
        ("frame", &messages.frame, &messages.frame_fits),
        ("file", &messages.file, &messages.file_fits),
    ];
    let parts = [
        ("verdict", &messages.verdict),
        ("stage", &messages.stage),
        ("why", &messages.why),
        ("tips", &messages.tips),
        ("cloud", &messages.cloud),
        ("dollar", &messages.dollar),
        ("doubts", &messages.doubts),
        ("deals", &messages.deals),
        ("all", &messages.all),
    ];
    html! {
        form id="choices" aria-label=(messages.show) data-failed=(messages.failed) hidden {
            p class="ask" {
                label for="deal" { (messages.deal) }
                select id="deal" name="deal" {
                    @for (nth, story) in stories.iter().enumerate() {
                        option value=(story.deal().id) selected[nth == 0] { (story.deal_name()) }
                    }
                    option value="own" { (messages.deal_own) }
                }
            }
            p class="ask" id="own-deal" hidden {
                label for="deal-id" { (messages.deal_id) }
                input type="text" id="deal-id" name="deal-id" autocomplete="off" spellcheck="false"
                    placeholder="my-deal" aria-describedby="deal-help";
                span id="deal-help" class="fits" { (marked(&messages.deal_help)) }
            }
            fieldset {
                legend { (messages.way) }
                @for (nth, (way, name, fits)) in ways.into_iter().enumerate() {
                    (pick("way", way, nth == 0, name, fits))
                }
            }
            p class="ask" {
                label for="scenario" { (messages.scenario) }
                select id="scenario" name="scenario" {
                    option value="" data-link="" selected { (story.name(Subject::Deal)) }
                    // The script shows those of the deal that is chosen.
                    @for story in stories {
                        @for preset in &story.deal().presets {
                            option value=(preset.id) data-deal=(story.deal().id)
                                data-link=(preset.link) { (story.name(Subject::Preset(preset))) }
                        }
                    }
                    option value="own" { (messages.own) }
                }
            }
            p class="ask" id="own" hidden {
                label for="link" { (messages.link) }
                input type="text" id="link" name="link" autocomplete="off" spellcheck="false"
                    placeholder="1&cap=none" aria-describedby="link-help";
                span id="link-help" class="fits" { (messages.link_help) }
            }
            fieldset id="parts" {
                legend { (messages.parts) }
                p class="fits" { (messages.parts_help) }
                @for (part, name) in parts {
                    label class="pick" {
                        input type="checkbox" name="parts" value=(part);
                        span { (name) }
                    }
                }
            }
            p class="ask" {
                label for="language" { (messages.language) }
                select id="language" name="language" {
                    option value="" id="any" data-page=(messages.language_page)
                        data-reader=(messages.language_reader) { (messages.language_page) }
                    @for language in Language::ALL {
                        option value=(language.code()) lang=(language.code())
                            data-title=(i18n::Messages::bundled(language).title())
                            selected[language == story.language()] { (language.name()) }
                    }
                }
            }
            p class="ask" {
                label for="theme" { (messages.theme) }
                select id="theme" name="theme" {
                    option value="" selected { (messages.theme_page) }
                    option value="light" { (messages.light) }
                    option value="dark" { (messages.dark) }
                }
            }
            fieldset id="version" {
                legend { (messages.version) }
                (pick("version", "pinned", true, &messages.pinned, &messages.pinned_description))
                (pick("version", "moving", false, &messages.moving, &messages.moving_description))
            }
        }
    }
}

/// A radio button with a note.
fn pick(name: &str, value: &str, is_first: bool, called: &str, says: &str) -> Markup {
    html! {
        label class="pick" {
            input type="radio" name=(name) value=(value) checked[is_first];
            span { b { (called) } " " span class="fits" { (says) } }
        }
    }
}
