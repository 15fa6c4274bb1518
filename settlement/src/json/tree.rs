//! JSON text as a tree that keeps every key, so that one given twice is seen.

use crate::{Error, Wrong};
use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use std::fmt;

/// A JSON value.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Tree {
    Null,
    Bool,
    /// A whole number, held to the range of an `i64`.
    Whole(i64),
    /// A number with a point or an exponent.
    Fractional,
    Text(String),
    List(Vec<Tree>),
    Object(Vec<(String, Tree)>),
}

impl Tree {
    pub(super) fn parse(text: &[u8]) -> Result<Vec<(String, Tree)>, Error> {
        // Some editors and shells put a byte order mark before what they write.
        let text = text.strip_prefix(b"\xef\xbb\xbf").unwrap_or(text);
        let wrong = match std::str::from_utf8(text).map(serde_json::from_str) {
            Ok(Ok(Tree::Object(entries))) => return Ok(entries),
            Err(error) => not_utf8(text, error.valid_up_to()),
            Ok(Err(error)) if !text.trim_ascii().is_empty() => syntax(&error),
            Ok(_) => Wrong::NotJson,
        };
        Err(Error::new("", wrong))
    }
}

fn not_utf8(text: &[u8], at: usize) -> Wrong {
    let before = text.get(..at).unwrap_or(text);
    let lines: Vec<_> = before.split(|byte| *byte == b'\n').collect();
    let is_utf16 = text.starts_with(b"\xff\xfe") || text.starts_with(b"\xfe\xff");
    let cause = if is_utf16 { "UTF-16, which JSON is not: save it as UTF-8" } else { "not UTF-8" };
    Wrong::Syntax {
        line: lines.len(),
        column: lines.last().map_or(0, |line| line.len()) + 1,
        cause: cause.to_owned(),
    }
}

fn syntax(error: &serde_json::Error) -> Wrong {
    let cause = error.to_string();
    let cause = cause.split(" at line ").next().unwrap_or_default();
    Wrong::Syntax {
        line: error.line(),
        column: error.column(),
        cause: cause.replace("EOF while parsing", "ends inside"),
    }
}

impl<'de> Deserialize<'de> for Tree {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(TreeVisitor)
    }
}

struct TreeVisitor;

impl<'de> Visitor<'de> for TreeVisitor {
    type Value = Tree;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Tree, E> {
        Ok(Tree::Null)
    }

    fn visit_bool<E>(self, _: bool) -> Result<Tree, E> {
        Ok(Tree::Bool)
    }

    fn visit_i64<E>(self, whole: i64) -> Result<Tree, E> {
        Ok(Tree::Whole(whole))
    }

    fn visit_u64<E>(self, whole: u64) -> Result<Tree, E> {
        Ok(Tree::Whole(i64::try_from(whole).unwrap_or(i64::MAX)))
    }

    /// The parser also hands over whole numbers here that are too long for 64 bits.
    fn visit_f64<E>(self, number: f64) -> Result<Tree, E> {
        let too_long = number.abs() >= 9.2e18;
        let end = if number < 0.0 { i64::MIN } else { i64::MAX };
        Ok(if too_long { Tree::Whole(end) } else { Tree::Fractional })
    }

    fn visit_str<E>(self, text: &str) -> Result<Tree, E> {
        Ok(Tree::Text(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Tree, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = list.next_element()? {
            items.push(item);
        }
        Ok(Tree::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Tree, A::Error> {
        let mut entries = Vec::new();
        while let Some(entry) = map.next_entry()? {
            entries.push(entry);
        }
        Ok(Tree::Object(entries))
    }
}
