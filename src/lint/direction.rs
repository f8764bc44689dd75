//! The program's text to signs in it that change the direction in which the rest of a line is shown.

use super::finding::{Finding, Lint};
use crate::hir::Crate;
use crate::source::{FileId, Span};

const LITERAL: Lint = Lint::denying("text_direction_codepoint_in_literal");
const COMMENT: Lint = Lint::denying("text_direction_codepoint_in_comment");

/// One finding for each sign.
pub fn check(hir: &Crate) -> Vec<Finding> {
    let source = hir.source(FileId::PROGRAM);
    let signs = source
        .text
        .char_indices()
        .filter(|(_, sign)| matches!(sign, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'));
    let finding = |(at, sign): (usize, char)| {
        let line = source.text[..at].rfind('\n').map_or(0, |end| end + 1);
        // The lexer lets these signs stand in comments and literals only.
        let in_comment =
            source.text[line..at].contains("//") || source.text[..at].rfind("/*") > source.text[..at].rfind("*/");
        let (lint, place) = if in_comment { (COMMENT, "comment") } else { (LITERAL, "literal") };
        let message = format!("unicode codepoint changing visible direction of text present in {place}");
        let span = Span::new(FileId::PROGRAM, at as u32, (at + sign.len_utf8()) as u32);
        Finding::new(
            lint,
            span,
            message,
            format!("this {place} contains an invisible unicode text flow control codepoint"),
        )
    };
    signs.map(finding).collect()
}
