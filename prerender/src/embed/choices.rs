use crate::{Story, Subject};
use maud::{Markup, html};
use page::i18n::{self, Language};

/// What there is to choose; of use to a script alone, which shows it and says what it cannot write.
pub(super) fn form(story: &Story) -> Markup {
    let says = &story.messages.embed;
    // As attributes and addresses name them.
    let ways = [
        ("figure", &says.figure, &says.figure_fits),
        ("element", &says.element, &says.element_fits),
        ("frame", &says.frame, &says.frame_fits),
        ("file", &says.file, &says.file_fits),
    ];
    let parts = [
        ("verdict", &says.verdict),
        ("controls", &says.controls),
        ("flows", &says.flows),
        ("years", &says.years),
        ("bridge", &says.bridge),
        ("dollar", &says.dollar),
        ("sources", &says.sources),
    ];
    html! {
        form id="choices" aria-label=(says.show) data-failed=(says.failed) hidden {
            fieldset {
                legend { (says.way) }
                @for (nth, (way, name, fits)) in ways.into_iter().enumerate() {
                    (pick("way", way, nth == 0, name, fits))
                }
            }
            p class="ask" {
                label for="scenario" { (says.scenario) }
                select id="scenario" name="scenario" {
                    option value="" data-link="" selected { (story.name(Subject::Deal)) }
                    @for preset in story.deal().presets.iter() {
                        option value=(preset.id) data-link=(preset.link) {
                            (story.name(Subject::Preset(preset)))
                        }
                    }
                    option value="own" { (says.own) }
                }
            }
            p class="ask" id="own" hidden {
                label for="link" { (says.link) }
                input type="text" id="link" name="link" autocomplete="off" spellcheck="false"
                    placeholder="1&cap=none" aria-describedby="link-help";
                span id="link-help" class="fits" { (says.link_help) }
            }
            fieldset id="parts" {
                legend { (says.parts) }
                p class="fits" { (says.parts_help) }
                @for (part, name) in parts {
                    label class="pick" {
                        input type="checkbox" name="parts" value=(part);
                        span { (name) }
                    }
                }
            }
            p class="ask" {
                label for="language" { (says.language) }
                select id="language" name="language" {
                    option value="" id="any" data-page=(says.language_page)
                        data-reader=(says.language_reader) { (says.language_page) }
                    @for language in Language::ALL {
                        option value=(language.code()) lang=(language.code())
                            data-title=(i18n::Messages::bundled(language).title())
                            selected[language == story.language()] { (language.name()) }
                    }
                }
            }
            p class="ask" {
                label for="theme" { (says.theme) }
                select id="theme" name="theme" {
                    option value="" selected { (says.theme_page) }
                    option value="light" { (says.light) }
                    option value="dark" { (says.dark) }
                }
            }
            fieldset id="version" {
                legend { (says.version) }
                (pick("version", "pinned", true, &says.pinned, &says.pinned_says))
                (pick("version", "moving", false, &says.moving, &says.moving_says))
            }
        }
    }
}

/// One of several, and what it is good for.
fn pick(name: &str, value: &str, is_first: bool, called: &str, says: &str) -> Markup {
    html! {
        label class="pick" {
            input type="radio" name=(name) value=(value) checked[is_first];
            span { b { (called) } " " span class="fits" { (says) } }
        }
    }
}
