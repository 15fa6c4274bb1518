use crate::i18n::Language;
use crate::view::View;
use yew::prelude::*;

/// A button for each language.
pub(crate) fn language_menu(view: &View) -> Html {
    html! {
        <p class="languages" id="languages">
            for language in Language::ALL {
                {button(view, language)}
            }
        </p>
    }
}

fn button(view: &View, language: Language) -> Html {
    let is_shown = language == view.messages.language;
    let onclick =
        view.dispatch.clone().map(|dispatch| move |_: MouseEvent| dispatch.set_language(language));
    html! {
        <button type="button" lang={language.code()} aria-pressed={is_shown.to_string()} {onclick}>
            {language_name(language)}
        </button>
    }
}

/// The name of a language, in full where there is room.
pub(crate) fn language_name(language: Language) -> Html {
    html! {
        <>
            <span class="full">{language.name()}</span>
            <span class="brief">{language.code().to_uppercase()}</span>
        </>
    }
}
