use crate::frame::{self, frame};
use crate::{SiteUrls, Story, head};
use serde_json::json;

/// How wide the frame is, in pixels: editors of rich content count on it.
const WIDTH: u32 = 640;

/// The oEmbed response: how an editor embeds a page whose URL was pasted.
#[must_use]
pub fn oembed(story: &Story, urls: &SiteUrls) -> String {
    let page = urls.full(&story.subject.file(story.language()));
    let frame = frame(&page, &story.title(), &WIDTH.to_string(), None);
    let oembed = json!({
        "version": "1.0",
        "type": "rich",
        "provider_name": story.state.messages.title(),
        "title": story.title(),
        "html": frame.into_string(),
        "width": WIDTH,
        "height": frame::HEIGHT,
        "thumbnail_url": urls.full(&urls.shared(&head::card(story))),
        "thumbnail_width": 1200,
        "thumbnail_height": 630,
    });
    format!("{oembed:#}\n")
}
