use crate::{SiteUrls, Story};
use maud::{Markup, html};
use page::i18n::Language;

/// The metadata of every page.
pub(crate) fn head(story: &Story) -> Markup {
    titled(&story.title(), &story.description())
}

/// The same of any page.
pub(crate) fn titled(title: &str, description: &str) -> Markup {
    html! {
        meta charset="utf-8";
        meta name="viewport" content="width=device-width, initial-scale=1";
        meta name="color-scheme" content="light dark";
        meta name="referrer" content="no-referrer";
        title { (title) }
        meta name="description" content=(description);
    }
}

/// The metadata for link previews: Open Graph, Twitter, oEmbed.
pub(crate) fn shared(story: &Story, urls: &SiteUrls) -> Markup {
    let (subject, language) = (story.subject, story.language());
    let [own, title, verdict] =
        [urls.full(&subject.file(language)), story.title(), story.description()];
    let image = urls.full(&urls.shared(&card(story)));
    html! {
        (addresses(urls, language, |of| subject.file(of)))
        @if urls.address.is_some() { meta property="og:url" content=(own); }
        link rel="alternate" type="application/json+oembed" title=(title)
            href=(urls.full(&oembed(story)));
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

/// The canonical and the alternate links, which must be absolute.
pub(crate) fn addresses(
    urls: &SiteUrls,
    spoken: Language,
    file: impl Fn(Language) -> String,
) -> Markup {
    html! {
        @if urls.address.is_some() {
            link rel="canonical" href=(urls.full(&file(spoken)));
            @for of in Language::ALL {
                link rel="alternate" hreflang=(of.code()) href=(urls.full(&file(of)));
            }
            link rel="alternate" hreflang="x-default" href=(urls.full(&file(Language::En)));
        }
    }
}

/// The path of the card within the site.
pub(crate) fn card(story: &Story) -> String {
    let (folder, id, language) = (story.folder(), story.subject.id(), story.language().code());
    format!("{folder}cards/{id}.{language}.png")
}

/// The path of the oEmbed response within the deal’s folder.
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
