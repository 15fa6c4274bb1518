//! Enough of HTML to look at pages that this program writes.

use std::fmt::Write;

/// A tag, as it stands.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Tag {
    /// Its name, with a slash before it where it ends an element.
    pub(crate) name: String,
    pub(crate) attributes: Vec<(String, Option<String>)>,
    /// What stands between it and the next.
    pub(crate) text: String,
}

impl Tag {
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|(of, _)| of == name);
        found.map(|(_, value)| value.as_deref().unwrap_or_default())
    }

    /// As it would be written again.
    pub(crate) fn written(&self) -> String {
        let mut text = format!("<{}", self.name);
        for (name, value) in &self.attributes {
            match value {
                Some(value) => write!(text, " {name}=\"{value}\"").unwrap(),
                None => write!(text, " {name}").unwrap(),
            }
        }
        text + ">" + &self.text
    }
}

/// All tags of a text in which no value of an attribute has a `>`.
pub(crate) fn tags(html: &str) -> Vec<Tag> {
    html.split('<').skip(1).map(tag).collect()
}

fn tag(html: &str) -> Tag {
    let (inside, text) = html.split_once('>').unwrap();
    let (name, mut rest) = inside.split_once(' ').unwrap_or((inside, ""));
    let mut attributes = Vec::new();
    while !rest.is_empty() {
        let end = rest.find([' ', '=']).unwrap_or(rest.len());
        let (name, after) = rest.split_at(end);
        let (value, after) = match after.strip_prefix("=\"") {
            Some(quoted) => {
                quoted.split_once('"').map(|(value, after)| (Some(value), after)).unwrap()
            }
            None => (None, after),
        };
        attributes.push((name.to_owned(), value.map(str::to_owned)));
        rest = after.trim_start();
    }
    Tag { name: name.to_owned(), attributes, text: text.to_owned() }
}

/// What is seen of it.
pub(crate) fn text(html: &str) -> String {
    let mut text = String::new();
    let mut is_unseen = false;
    for tag in tags(html) {
        is_unseen = tag.get("class") == Some("unseen");
        if !is_unseen {
            text.push_str(&tag.text);
        }
    }
    assert!(!is_unseen);
    let signs = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#x27;", "'"), ("&amp;", "&")];
    signs.iter().fold(text, |text, (of, sign)| text.replace(of, sign))
}

/// What stands between these two, which stand in it once each from the first on.
pub(crate) fn between<'a>(html: &'a str, from: &str, to: &str) -> &'a str {
    let (_, rest) = html.split_once(from).unwrap();
    rest.split_once(to).unwrap().0
}
