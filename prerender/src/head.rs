use crate::{Place, Story};
use maud::{Markup, html};
use page::i18n::Language;

/// What a page says of itself, wherever it stands.
pub(crate) fn head(story: &Story) -> Markup {
    html! {
        meta charset="utf-8";
        meta name="viewport" content="width=device-width, initial-scale=1";
        meta name="color-scheme" content="light dark";
        meta name="referrer" content="no-referrer";
        title { (story.title()) }
        meta name="description" content=(story.description());
    }
}

/// What others show of a page that links to it.
pub(crate) fn shared(story: &Story, place: &Place) -> Markup {
    let (subject, language) = (story.subject, story.language());
    let [own, title, verdict] =
        [place.full(&subject.file(language)), story.title(), story.description()];
    let image = place.full(&place.shared(&card(story)));
    html! {
        (addresses(place, language, |of| subject.file(of)))
        @if place.address.is_some() { meta property="og:url" content=(own); }
        link rel="alternate" type="application/json+oembed" title=(title)
            href=(place.full(&oembed(story)));
        meta property="og:type" content="website";
        meta property="og:site_name" content=(story.state.messages.title());
        meta property="og:title" content=(title);
        meta property="og:description" content=(verdict);
        meta property="og:locale" content=(locale(language));
        @for of in Language::ALL.into_iter().filter(|of| *of != language) {
            meta property="og:locale:alternate" content=(locale(of));
        }
        meta property="og:image" content=(image);
        meta property="og:image:type" content="image/png";
        meta property="og:image:width" content="1200";
        meta property="og:image:height" content="630";
        meta property="og:image:alt" content=(verdict);
        meta name="twitter:card" content="summary_large_image";
    }
}

/// Where a page is, in each language: these may not be relative.
pub(crate) fn addresses(
    place: &Place,
    spoken: Language,
    file: impl Fn(Language) -> String,
) -> Markup {
    html! {
        @if place.address.is_some() {
            link rel="canonical" href=(place.full(&file(spoken)));
            @for of in Language::ALL {
                link rel="alternate" hreflang=(of.code()) href=(place.full(&file(of)));
            }
            link rel="alternate" hreflang="x-default" href=(place.full(&file(Language::En)));
        }
    }
}

/// The file of its picture.
pub(crate) fn card(story: &Story) -> String {
    format!("cards/{}.{}.png", story.subject.id(), story.language().code())
}

/// The file that says how to embed it.
pub(crate) fn oembed(story: &Story) -> String {
    format!("oembed/{}.{}.json", story.subject.id(), story.language().code())
}

fn locale(language: Language) -> &'static str {
    match language {
        Language::En => "en_US",
        Language::Nl => "nl_BE",
        Language::Fr => "fr_BE",
    }
}
