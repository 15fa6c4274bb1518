//! Characters as addresses, HTML and JSON hold them. `%26`, `&amp;`, `&#38;` and `\u0026` are an
//! ampersand, and so is `%2526`, which was encoded twice.

/// A character of a text, decoded.
pub(super) enum Decoded {
    /// Any character that was not percent-encoded, and any of ASCII.
    Character(char),
    /// A byte of another character, percent-encoded.
    Byte(u8),
}

/// HTML's names of characters that links have, or that stand around one.
const NAMED: [(&str, char); 10] = [
    ("amp", '&'),
    ("apos", '\''),
    ("colon", ':'),
    ("comma", ','),
    ("equals", '='),
    ("gt", '>'),
    ("lt", '<'),
    ("nbsp", '\u{a0}'),
    ("num", '#'),
    ("quot", '"'),
];

/// The first character of a text, and how many bytes of the text it takes up.
pub(super) fn first(text: &str) -> Option<(Decoded, usize)> {
    let mut character = text.chars().next()?;
    let mut length = character.len_utf8();
    loop {
        let rest = text.get(length..).unwrap_or_default();
        let decoded = match character {
            '%' => hex(rest, 2).map(|code| (code, 2)),
            '\\' => rest.strip_prefix(['u', 'U']).and_then(|rest| Some((hex(rest, 4)?, 5))),
            '&' => entity(rest),
            _ => None,
        };
        let Some((code, taken)) = decoded else { break };
        length += taken;
        match u8::try_from(code) {
            Ok(byte) if character == '%' && !byte.is_ascii() => {
                return Some((Decoded::Byte(byte), length));
            }
            _ => character = char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER),
        }
    }
    Some((Decoded::Character(character), length))
}

/// The number that so many hexadecimal digits at the beginning of a text are.
fn hex(text: &str, digits: usize) -> Option<u32> {
    let digits = text.get(..digits).filter(|text| text.bytes().all(|b| b.is_ascii_hexdigit()))?;
    u32::from_str_radix(digits, 16).ok()
}

/// The character of the rest of an HTML entity, behind its ampersand, and how many bytes it takes
/// up.
fn entity(rest: &str) -> Option<(u32, usize)> {
    let (mut name, mut length) = (String::new(), 0);
    loop {
        // Its other characters may be percent-encoded as well.
        let (character, taken) = percent(rest.get(length..)?)?;
        length += taken;
        match character {
            ';' => break,
            // No name is longer, nor any number of a character.
            _ if name.len() > 8 => return None,
            other => name.push(other),
        }
    }
    let code = match name.strip_prefix('#') {
        Some(number) => match number.strip_prefix(['x', 'X']) {
            Some(digits) => u32::from_str_radix(digits, 16).ok()?,
            None => number.parse().ok()?,
        },
        None => NAMED.iter().find(|(known, _)| known.eq_ignore_ascii_case(&name))?.1.into(),
    };
    Some((code, length))
}

/// The first character of a text, which may be percent-encoded, and how many bytes it takes up.
fn percent(text: &str) -> Option<(char, usize)> {
    let mut character = text.chars().next()?;
    let mut length = character.len_utf8();
    while character == '%'
        && let Some(code) = hex(text.get(length..)?, 2)
    {
        (character, length) = (char::from_u32(code)?, length + 2);
    }
    Some((character, length))
}
