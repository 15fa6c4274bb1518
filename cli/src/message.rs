//! Messages to whoever sits at the terminal, on standard error.

use settlement::is_invisible;
use std::fmt::Display;
use std::io::{self, Write};

/// Prints a message in one line. What it quotes of a text shows, and does nothing else: a terminal
/// would obey it.
///
/// Nobody may be listening, or the disk be full: the answer and the exit status still stand.
pub(crate) fn print(message: impl Display) {
    print_with(message, &[]);
}

/// Prints a message with some lines below it, such as lines of a file.
pub(crate) fn print_with(message: impl Display, below: &[String]) {
    let mut text = format!("who-owes-whom: {}\n", escaped(&message.to_string()));
    for line in below {
        text.push_str(&escaped(line));
        text.push('\n');
    }
    let _ = io::stderr().write_all(text.as_bytes());
}

/// The text with its control characters, and others that show nothing, as Rust would write them.
pub(crate) fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for character in text.chars() {
        if is_invisible(character) {
            escaped.extend(character.escape_default());
        } else {
            escaped.push(character);
        }
    }
    escaped
}

/// The text with a sign of the same length in place of each such character, but for the ends of its
/// lines: what is so many bytes in is so still.
pub(crate) fn masked(text: &str) -> String {
    let mut masked = String::new();
    let mut rest = text.chars().peekable();
    while let Some(character) = rest.next() {
        let ends_line = character == '\n' || character == '\r' && rest.peek() == Some(&'\n');
        masked.push(match character.len_utf8() {
            _ if ends_line || character == '\t' || !is_invisible(character) => character,
            1 => '?',
            2 => '¿',
            3 => char::REPLACEMENT_CHARACTER,
            _ => '\u{1fbc4}',
        });
    }
    masked
}
