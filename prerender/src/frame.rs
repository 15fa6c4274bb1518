use maud::{Markup, html};

/// How high a frame is until the page in it tells its height, in pixels.
pub(crate) const HEIGHT: u32 = 620;

/// A frame for pages of others. It has no border, and no style for it, which a strict policy would refuse.
pub(crate) fn frame(src: &str, title: &str, width: &str, sandbox: Option<&str>) -> Markup {
    html! {
        iframe class="who-owes-whom" src=(src) title=(title) width=(width) height=(HEIGHT)
            frameborder="0" loading="lazy" referrerpolicy="no-referrer"
            allow=[sandbox.is_none().then_some("clipboard-write")] sandbox=[sandbox] {}
    }
}
