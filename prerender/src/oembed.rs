use crate::{Place, Story, head};
use maud::html;
use serde_json::json;

/// How wide and high a frame is until the page in it tells.
const FRAME: [u32; 2] = [640, 900];

/// What an editor needs to embed the page that somebody pasted the address of.
#[must_use]
pub fn oembed(story: &Story, place: &Place) -> String {
    let [width, height] = FRAME;
    let page = place.full(&story.subject.file(story.language()));
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
        "thumbnail_url": place.full(&place.shared(&head::card(story))),
        "thumbnail_width": 1200,
        "thumbnail_height": 630,
    });
    format!("{oembed:#}\n")
}
