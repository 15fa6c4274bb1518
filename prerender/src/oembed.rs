use crate::{SiteUrls, Story, head};
use maud::html;
use serde_json::json;

/// The size of the frame until the page in it reports its height, in pixels.
const FRAME: [u32; 2] = [640, 900];

/// The oEmbed response: how an editor embeds a page whose URL was pasted.
#[must_use]
pub fn oembed(story: &Story, urls: &SiteUrls) -> String {
    let [width, height] = FRAME;
    let page = urls.full(&story.subject.file(story.language()));
    let frame = html! {
        iframe src=(page) title=(story.title()) width=(width) height=(height) loading="lazy"
            referrerpolicy="no-referrer" {}
    };
    let oembed = json!({
        "version": "1.0",
        "type": "rich",
        "provider_name": story.state.messages.title(),
        "title": story.title(),
        "html": frame.into_string(),
        "width": width,
        "height": height,
        "thumbnail_url": urls.full(&urls.shared(&head::card(story))),
        "thumbnail_width": 1200,
        "thumbnail_height": 630,
    });
    format!("{oembed:#}\n")
}
