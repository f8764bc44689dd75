//! Text of a fence to a program: hidden lines lose their `# `, and a program without `fn main` is put into one, as rustdoc does.

use crate::snippet::Origin;
use crate::snippet::lexer::{Token, TokenKind, tokens};

/// One line of the program.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Line {
    pub text: String,
    /// Whether the reader sees it.
    pub shown: bool,
    /// Where it stands in the Markdown file; `None` for lines of the wrapper and of files that are no chapters.
    pub origin: Option<Origin>,
}

impl Line {
    /// Whether the author did not write it.
    pub fn is_added(&self) -> bool {
        !self.shown && self.origin.is_none()
    }
}

/// The lines of a fence, those that are hidden in mdBook's way included: `#` alone, `# code`; `##` stands for one `#`.
pub fn unhide(text: &str, origins: &[Origin]) -> Vec<Line> {
    let origins = origins.iter().copied().map(Some).chain(std::iter::repeat(None));
    text.lines().zip(origins).map(|(line, origin)| unhide_line(line, origin)).collect()
}

/// The lines of a file, all shown.
pub fn verbatim(text: &str) -> Vec<Line> {
    text.lines().map(|line| Line { text: String::from(line), shown: true, origin: None }).collect()
}

fn unhide_line(line: &str, origin: Option<Origin>) -> Line {
    let rest = line.trim_start();
    let indent = &line[..line.len() - rest.len()];
    let (text, shown, removed) = if let Some(escaped) = rest.strip_prefix("##") {
        (format!("{indent}#{escaped}"), true, 1)
    } else if rest == "#" {
        (String::from(indent), false, 1)
    } else if let Some(hidden) = rest.strip_prefix("# ") {
        (format!("{indent}{hidden}"), false, 2)
    } else {
        (String::from(line), true, 0)
    };
    let origin = origin.map(|origin| Origin { column_offset: origin.column_offset + removed, ..origin });
    Line { text, shown, origin }
}

/// The program's text, with a newline after each line.
pub fn join(lines: &[Line]) -> String {
    lines.iter().flat_map(|line| [line.text.as_str(), "\n"]).collect()
}

/// Puts the lines into `fn main` unless they have one. Inner attributes and `extern crate` at the start stay outside; a
/// program that ends in `(())` may use `?`, as in rustdoc ("Writing documentation tests", "Using `?` in doc tests").
/// `extra` is a line that the program gets beside what the author wrote, where it sees all of the author's items.
pub fn wrap(lines: Vec<Line>, extra: Option<String>) -> Vec<Line> {
    let text = join(&lines);
    let extra = extra.as_deref().map(added);
    if has_main(&text) {
        return lines.into_iter().chain(extra).collect();
    }
    let mut head = lines;
    let body = head.split_off(count_of_head_lines(&text));
    let (open, close): (&[&str], &[&str]) = if text.trim_end().ends_with("(())") {
        (
            &["fn main() {", "fn _inner() -> core::result::Result<(), impl core::fmt::Debug> {"],
            &["}", "_inner().unwrap()", "}"],
        )
    } else {
        (&["fn main() {"], &["}"])
    };
    head.into_iter().chain(wrapper(open)).chain(extra).chain(body).chain(wrapper(close)).collect()
}

fn wrapper(lines: &[&str]) -> impl Iterator<Item = Line> {
    lines.iter().map(|text| added(text))
}

/// A line that the author did not write.
pub fn added(text: &str) -> Line {
    Line { text: String::from(text), shown: false, origin: None }
}

/// Whether a function `main` is declared outside all brackets.
fn has_main(text: &str) -> bool {
    let mut depth = 0_i64;
    let mut after_fn = false;
    for token in code(text) {
        match token.kind {
            TokenKind::Open => depth += 1,
            TokenKind::Close => depth -= 1,
            TokenKind::Word if after_fn && depth == 0 && &text[token.range.clone()] == "main" => return true,
            TokenKind::Word | TokenKind::Quoted | TokenKind::Punctuation => {}
            TokenKind::LineComment | TokenKind::BlockComment => continue,
        }
        after_fn = &text[token.range] == "fn";
    }
    false
}

fn code(text: &str) -> impl Iterator<Item = Token> {
    tokens(text).filter(|token| !matches!(token.kind, TokenKind::LineComment | TokenKind::BlockComment))
}

/// How many lines at the start hold inner attributes and `extern crate` items and nothing else but comments.
fn count_of_head_lines(text: &str) -> usize {
    let tokens: Vec<Token> = code(text).collect();
    let mut rest = tokens.as_slice();
    let mut end = 0;
    while let Some(length) = inner_attribute(text, rest).or_else(|| extern_crate(text, rest)) {
        end = rest[length - 1].range.end;
        rest = &rest[length..];
    }
    let line_end = text[end..].find('\n').map_or(text.len(), |n| end + n);
    let shares_its_line = rest.first().is_some_and(|next| next.range.start < line_end);
    if end == 0 || shares_its_line { 0 } else { text[..line_end].lines().count() }
}

/// How many tokens `#![…]` has, if `rest` starts with one.
fn inner_attribute(text: &str, rest: &[Token]) -> Option<usize> {
    let spelled: Vec<&str> = rest.iter().take(3).map(|token| &text[token.range.clone()]).collect();
    if spelled != ["#", "!", "["] {
        return None;
    }
    let mut depth = 0;
    for (index, token) in rest.iter().enumerate().skip(2) {
        depth += token.kind.nesting();
        if depth == 0 {
            return Some(index + 1);
        }
    }
    None
}

/// How many tokens `extern crate …;` has, if `rest` starts with one.
fn extern_crate(text: &str, rest: &[Token]) -> Option<usize> {
    let spelled = |token: &Token| &text[token.range.clone()];
    let mut words = rest.iter().map(spelled);
    if (words.next(), words.next()) != (Some("extern"), Some("crate")) {
        return None;
    }
    rest.iter().position(|token| spelled(token) == ";").map(|semicolon| semicolon + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wrapped(text: &str) -> String {
        join(&wrap(verbatim(text), None))
    }

    #[test]
    fn hidden_lines_lose_their_sign() {
        let lines = unhide("# use a;\n#\n  # b\n##![x]\n#[derive(A)]\n#!x\n", &[]);
        let seen: Vec<(&str, bool)> = lines.iter().map(|line| (line.text.as_str(), line.shown)).collect();
        let wanted =
            [("use a;", false), ("", false), ("  b", false), ("#![x]", true), ("#[derive(A)]", true), ("#!x", true)];
        assert_eq!(seen, wanted);
    }

    #[test]
    fn columns_of_hidden_lines_count_the_sign() {
        let origin = Origin { line: 7, column_offset: 2 };
        assert_eq!(unhide("# x", &[origin])[0].origin, Some(Origin { line: 7, column_offset: 4 }));
        assert_eq!(unhide("##x", &[origin])[0].origin, Some(Origin { line: 7, column_offset: 3 }));
    }

    #[test]
    fn a_program_with_main_stays_as_it_is() {
        for text in ["fn main() {}\n", "pub fn main /* x */ () {}\n", "struct S;\nasync fn main() {}\n"] {
            assert_eq!(wrapped(text), text);
        }
    }

    #[test]
    fn main_in_brackets_strings_or_comments_is_none() {
        for text in ["mod m { fn main() {} }\n", "// fn main() {}\n", "let s = \"fn main() {}\";\n", "fn mainly() {}\n"]
        {
            assert_eq!(wrapped(text), format!("fn main() {{\n{text}}}\n"));
        }
    }

    #[test]
    fn attributes_and_extern_crates_stay_outside() {
        let text = "// why\n#![allow(dead_code)]\nextern crate alloc;\n\nlet x = 1;\n";
        let wanted = "// why\n#![allow(dead_code)]\nextern crate alloc;\nfn main() {\n\nlet x = 1;\n}\n";
        assert_eq!(wrapped(text), wanted);
        assert_eq!(wrapped("#![a] let x = 1;\n"), "fn main() {\n#![a] let x = 1;\n}\n");
    }

    #[test]
    fn a_result_at_the_end_allows_the_question_mark() {
        let text = wrapped("let n: i32 = \"1\".parse()?;\nOk::<(), std::num::ParseIntError>(())\n");
        assert!(text.starts_with("fn main() {\nfn _inner() -> core::result::Result<(), impl core::fmt::Debug> {\n"));
        assert!(text.ends_with("(())\n}\n_inner().unwrap()\n}\n"), "{text}");
    }

    #[test]
    fn an_extra_line_sees_all_items() {
        let with = |text: &str| join(&wrap(verbatim(text), Some(String::from("extra"))));
        assert_eq!(with("struct S;\n"), "fn main() {\nextra\nstruct S;\n}\n");
        assert_eq!(with("fn main() {}\n"), "fn main() {}\nextra\n");
    }

    #[test]
    fn an_empty_block_becomes_an_empty_main() {
        assert_eq!(wrapped(""), "fn main() {\n}\n");
    }
}
