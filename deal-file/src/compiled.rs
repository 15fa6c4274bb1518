//! Compiled deal files: what the page reads, in place of TOML.

use super::value::{Map, Spanned, Value};
use super::{DealFile, NotADeal};
use serde::{Deserialize, Serialize};
use std::fmt;

/// What every compiled file begins with; its version stands between this and the end of the line.
const HEADER: &[u8] = b"who-owes-whom deal ";

/// The version of the format, which this program reads and writes.
const VERSION: &[u8] = b"1";

/// How deep values may lie in each other: a deal needs half of it.
const DEPTH: u8 = 16;

/// A part of the file’s values, in the order of the text. A flat list needs no recursion to be read, so
/// that no file can exhaust the stack.
#[derive(Serialize, Deserialize)]
enum Token<'t> {
    Text(&'t str),
    Whole(i64),
    Flag(bool),
    /// So many values follow.
    List(u32),
    /// So many keys follow, each a text, and each with its value.
    Table(u32),
}

/// Why bytes are not a deal that was compiled for this program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotCompiled {
    /// They are something else.
    Other,
    /// They are of another version of the format.
    Version(String),
    /// They are not all there, or were changed.
    Damaged,
    /// What they say makes no deal.
    NotADeal(NotADeal),
}

impl fmt::Display for NotCompiled {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            NotCompiled::Other => f.write_str("not a compiled deal"),
            NotCompiled::Version(version) => {
                let own = String::from_utf8_lossy(VERSION);
                write!(f, "compiled in version {version:?} of the format, and this reads {own}")
            }
            NotCompiled::Damaged => f.write_str("a compiled deal that is damaged"),
            NotCompiled::NotADeal(NotADeal(faults)) => {
                let says: Vec<_> = faults.iter().map(super::Fault::says).collect();
                write!(f, "not a deal: {}", says.join("\n"))
            }
        }
    }
}

impl std::error::Error for NotCompiled {}

impl DealFile {
    /// The file in the form that [`DealFile::from_compiled`] reads; none where it is not all TOML, or has
    /// values of a type that no deal has.
    #[must_use]
    pub fn compiled(&self) -> Option<Vec<u8>> {
        if !self.syntax.is_empty() {
            return None;
        }
        let mut tokens = Vec::new();
        table(self.root.get_ref(), &mut tokens)?;
        let body = postcard::to_allocvec(&tokens).ok()?;
        Some([HEADER, VERSION, b"\n", &body].concat())
    }

    /// Reads a compiled file. Its values are not checked yet: [`DealFile::deal`] does.
    ///
    /// # Errors
    ///
    /// All of [`NotCompiled`] but `NotADeal`.
    pub fn from_compiled(bytes: &[u8]) -> Result<Self, NotCompiled> {
        let rest = bytes.strip_prefix(HEADER).ok_or(NotCompiled::Other)?;
        let end = rest.iter().take(20).position(|byte| *byte == b'\n');
        let (version, body) = end.and_then(|end| rest.split_at_checked(end)).unwrap_or((rest, &[]));
        if version != VERSION {
            let version = version.get(..20).unwrap_or(version);
            return Err(NotCompiled::Version(String::from_utf8_lossy(version).into_owned()));
        }
        let body = body.strip_prefix(b"\n").unwrap_or(body);
        let (tokens, rest): (Vec<Token<'_>>, &[u8]) =
            postcard::take_from_bytes(body).map_err(|_| NotCompiled::Damaged)?;
        let mut tokens = tokens.into_iter();
        let root = value(&mut tokens, DEPTH).ok_or(NotCompiled::Damaged)?;
        match (root, tokens.next(), rest) {
            (Value::Table(root), None, []) => {
                Ok(Self { text: String::new(), syntax: Vec::new(), root: unplaced(root) })
            }
            _ => Err(NotCompiled::Damaged),
        }
    }
}

/// Reads a compiled file and checks it.
///
/// # Errors
///
/// All of [`NotCompiled`].
pub fn read_compiled(bytes: &[u8]) -> Result<settlement::Deal, NotCompiled> {
    DealFile::from_compiled(bytes)?.deal().map_err(NotCompiled::NotADeal)
}

fn unplaced<T>(value: T) -> Spanned<T> {
    Spanned::new(0..0, value)
}

fn table<'t>(of: &'t Map, tokens: &mut Vec<Token<'t>>) -> Option<()> {
    tokens.push(Token::Table(of.0.len().try_into().ok()?));
    of.0.iter().try_for_each(|(key, value)| {
        tokens.push(Token::Text(key.get_ref()));
        push(value.get_ref(), tokens)
    })
}

fn push<'t>(value: &'t Value, tokens: &mut Vec<Token<'t>>) -> Option<()> {
    match value {
        Value::Text(text) => tokens.push(Token::Text(text)),
        Value::Whole(_, number) => tokens.push(Token::Whole((*number)?)),
        Value::Flag(flag) => tokens.push(Token::Flag(*flag)),
        Value::List(list) => {
            tokens.push(Token::List(list.len().try_into().ok()?));
            list.iter().try_for_each(|value| push(value.get_ref(), tokens))?;
        }
        Value::Table(map) => table(map, tokens)?,
        Value::Float(_) | Value::Date | Value::Unread => return None,
    }
    Some(())
}

/// The value that begins with the next token; none where a part is missing, or lies deeper than this.
fn value<'t>(tokens: &mut impl Iterator<Item = Token<'t>>, depth: u8) -> Option<Value> {
    let deeper = depth.checked_sub(1)?;
    Some(match tokens.next()? {
        Token::Text(text) => Value::Text(text.to_owned()),
        Token::Whole(whole) => Value::Whole(whole.to_string(), Some(whole)),
        Token::Flag(flag) => Value::Flag(flag),
        Token::List(length) => {
            let list = (0..length).map(|_| value(tokens, deeper).map(unplaced));
            Value::List(list.collect::<Option<_>>()?)
        }
        Token::Table(length) => {
            let entries = (0..length).map(|_| {
                let Token::Text(key) = tokens.next()? else { return None };
                Some((unplaced(key.to_owned()), unplaced(value(tokens, deeper)?)))
            });
            Value::Table(Map(entries.collect::<Option<_>>()?))
        }
    })
}
