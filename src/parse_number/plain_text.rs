//! Characters that are written in many ways, each as one of ASCII.

use crate::platform::Marks;

/// What can only be a decimal mark: the Arabic one.
pub(super) const DECIMAL: char = '\u{66b}';

/// What can only part groups of digits, as a space does.
pub(super) const GAP: char = '\'';

/// The zero of each script whose digits follow it: Unicode's decimal digits beyond ASCII.
const ZEROS: [u32; 76] = [
    0x660, 0x6F0, 0x7C0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66, 0xDE6,
    0xE50, 0xED0, 0xF20, 0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90, 0x1B50,
    0x1BB0, 0x1C40, 0x1C50, 0xA620, 0xA8D0, 0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0, 0xFF10,
    0x104A0, 0x10D30, 0x10D40, 0x11066, 0x110F0, 0x11136, 0x111D0, 0x112F0, 0x11450, 0x114D0,
    0x11650, 0x116C0, 0x116D0, 0x116DA, 0x11730, 0x118E0, 0x11950, 0x11BF0, 0x11C50, 0x11D50,
    0x11DA0, 0x11DE0, 0x11F50, 0x16130, 0x16A60, 0x16AC0, 0x16B50, 0x16D70, 0x1CCF0, 0x1D7CE,
    0x1D7D8, 0x1D7E2, 0x1D7EC, 0x1D7F6, 0x1E140, 0x1E2F0, 0x1E4F0, 0x1E5F1, 0x1E950, 0x1FBF0,
];

/// A text in lower case, its digits, signs and spaces those of ASCII, without what nobody sees. The
/// locale's own marks, where they are neither point nor comma, are a [`GAP`] or [`DECIMAL`].
pub(super) fn plain_text(marks: &Marks, text: &str) -> String {
    let plain = |c: char| match marks.digits.iter().position(|own| *own == c) {
        Some(digit) => char::from_digit(digit.try_into().ok()?, 10),
        None if Some(c) == marks.decimal && !is_shared(c) => Some(DECIMAL),
        None if Some(c) == marks.group && !is_shared(c) => Some(GAP),
        None => plain(c),
    };
    text.chars().filter_map(plain).map(|c| c.to_ascii_lowercase()).collect()
}

/// What parts the locale's own groups, in a plain text.
pub(super) fn group_of(marks: &Marks) -> Option<char> {
    marks.group.and_then(|own| if is_shared(own) { plain(own) } else { Some(GAP) })
}

/// Whether a mark is one that other locales have for something else.
fn is_shared(mark: char) -> bool {
    mark == '.' || mark == ',' || mark.is_whitespace()
}

/// Whether a plain text has this in a word.
pub(super) fn is_letter(c: char) -> bool {
    c.is_ascii_alphabetic() || matches!(c, 'ß'..='ÿ')
}

fn plain(c: char) -> Option<char> {
    Some(match c {
        // Soft hyphens, joiners, marks of direction, selectors.
        '\u{ad}'
        | '\u{61c}'
        | '\u{180e}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}' => return None,
        // Hyphens, dashes and minuses.
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{207b}' | '\u{fe58}' | '\u{fe63}' => '-',
        '’' | '‘' | '‛' | 'ʼ' | 'ʹ' | '′' | '´' | '`' | '_' | '\u{66c}' => GAP,
        '\u{66a}' | '\u{fe6a}' => '%',
        '\u{fe69}' => '$',
        '\u{fe62}' => '+',
        '\u{fe50}' => ',',
        '\u{fe52}' => '.',
        c if c.is_whitespace() => ' ',
        c => digit(c).or_else(|| narrow(c)).unwrap_or(c),
    })
}

/// The digit of ASCII for one of another script.
fn digit(c: char) -> Option<char> {
    let zero = ZEROS.iter().rfind(|zero| **zero <= u32::from(c))?;
    char::from_digit(u32::from(c) - zero, 10)
}

/// The letter or sign of ASCII for one as wide as a Chinese character.
fn narrow(c: char) -> Option<char> {
    let wide = '\u{ff01}'..='\u{ff5e}';
    wide.contains(&c).then(|| char::from_u32(u32::from(c) - 0xfee0)).flatten()
}
