//! The values of a deal file, whatever it was read from: its text in TOML, or what was compiled of it.

use std::ops::{Deref, Range};
use toml::de::{DeTable, DeValue};

/// A value and the bytes of the text that it takes up; none in what was compiled.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Spanned<T> {
    span: Range<usize>,
    value: T,
}

impl<T> Spanned<T> {
    pub(crate) const fn new(span: Range<usize>, value: T) -> Self {
        Self { span, value }
    }

    pub(crate) fn span(&self) -> Range<usize> {
        self.span.clone()
    }

    pub(crate) const fn get_ref(&self) -> &T {
        &self.value
    }

    pub(crate) const fn get_mut(&mut self) -> &mut T {
        &mut self.value
    }

    pub(crate) fn into_inner(self) -> T {
        self.value
    }
}

impl<T> Deref for Spanned<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

/// A value of a deal file.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Value {
    Text(String),
    /// A whole number as it is written; none where it is too large.
    Whole(String, Option<i64>),
    Float(String),
    Flag(bool),
    Date,
    List(Vec<Spanned<Value>>),
    Table(Map),
    /// What stands in place of a value that the parser could not read.
    Unread,
}

/// The keys of a table with their values, in order.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Map(pub(crate) Vec<(Spanned<String>, Spanned<Value>)>);

impl Value {
    pub(crate) fn as_str(&self) -> Option<&str> {
        if let Value::Text(text) = self { Some(text) } else { None }
    }

    pub(crate) fn as_bool(&self) -> Option<bool> {
        if let Value::Flag(flag) = self { Some(*flag) } else { None }
    }

    pub(crate) fn as_array(&self) -> Option<&[Spanned<Value>]> {
        if let Value::List(list) = self { Some(list) } else { None }
    }

    pub(crate) fn as_table(&self) -> Option<&Map> {
        if let Value::Table(map) = self { Some(map) } else { None }
    }
}

impl Map {
    pub(crate) fn get(&self, key: &str) -> Option<&Spanned<Value>> {
        self.0.iter().find(|(known, _)| known.get_ref() == key).map(|(_, value)| value)
    }

    pub(crate) fn contains_key(&self, key: &str) -> bool {
        self.get(key).is_some()
    }

    pub(crate) fn keys(&self) -> impl Iterator<Item = &Spanned<String>> {
        self.0.iter().map(|(key, _)| key)
    }
}

impl From<&DeTable<'_>> for Map {
    fn from(table: &DeTable<'_>) -> Self {
        let entry = |(key, value): (&toml::Spanned<_>, _)| {
            let name: &std::borrow::Cow<'_, str> = key.get_ref();
            (Spanned::new(key.span(), name.to_string()), spanned(value))
        };
        Self(table.iter().map(entry).collect())
    }
}

fn spanned(of: &toml::Spanned<DeValue<'_>>) -> Spanned<Value> {
    // After a syntax error the parser goes on with a value that takes up nothing.
    let is_read = !of.span().is_empty();
    Spanned::new(of.span(), if is_read { of.get_ref().into() } else { Value::Unread })
}

impl From<&DeValue<'_>> for Value {
    fn from(value: &DeValue<'_>) -> Self {
        match value {
            DeValue::String(text) => Value::Text(text.to_string()),
            DeValue::Integer(whole) => {
                let number = i64::from_str_radix(whole.as_str(), whole.radix()).ok();
                Value::Whole(whole.to_string(), number)
            }
            DeValue::Float(float) => Value::Float(float.to_string()),
            DeValue::Boolean(flag) => Value::Flag(*flag),
            DeValue::Datetime(_) => Value::Date,
            DeValue::Array(list) => Value::List(list.iter().map(spanned).collect()),
            DeValue::Table(table) => Value::Table(table.into()),
        }
    }
}
