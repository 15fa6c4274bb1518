/// Whether a character shows nothing of itself: a control character, or one that formats what is
/// around it. Texts bring them along unseen, and a terminal obeys some of them.
#[must_use]
pub fn is_invisible(character: char) -> bool {
    // The categories Cc and Cf of Unicode, line and paragraph separators, variation selectors.
    character.is_control()
        || matches!(
            character,
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
            | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}'
        )
}
