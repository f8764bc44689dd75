//! Comments `//@` of a program to [`Mark`]s and [`Assertion`]s, and its lines to those that the reader sees.

use crate::diagnostic::Diagnostic;
use crate::snippet::assertion::{Assertion, checks};
use crate::snippet::lexer::{TokenKind, tokens};
use crate::snippet::text::Line;
use crate::snippet::{Mark, ShownLine, Visits};
use crate::source::{FileId, Source, Span};

/// What the comments of a program say.
#[derive(Debug, Default)]
pub struct Marks {
    /// In source order.
    pub marks: Vec<Mark>,
    /// In source order.
    pub assertions: Vec<Assertion>,
    pub problems: Vec<Diagnostic>,
    /// All comments that belong to marks, continuations included, at most one a line.
    comments: Vec<Comment>,
}

/// A comment that is not shown.
#[derive(Debug)]
struct Comment {
    /// Line in the program, from 1.
    line: u32,
    /// Byte of the line at which it starts.
    start: usize,
    /// The mark that it begins or continues; `None` if there is something wrong with it.
    mark: Option<usize>,
}

/// Reads the marks of `program`, whose lines are `lines`.
pub fn marks(program: &Source, lines: &[Line]) -> Marks {
    let mut found = Marks::default();
    let mut last_code_line = None;
    for token in tokens(&program.text) {
        let text = &program.text[token.range.clone()];
        match token.kind {
            TokenKind::LineComment if text.starts_with("//@") => {
                let span = Span::new(FileId::PROGRAM, token.range.start as u32, token.range.end as u32);
                found.comment(program, text.trim_end(), span, last_code_line);
            }
            TokenKind::LineComment | TokenKind::BlockComment => {}
            variants!(TokenKind: Quoted | Word | Open | Close | Punctuation) => {
                let line = program.line(token.range.end as u32 - 1);
                // A line of the wrapper is no place for a mark, since the reader does not see it.
                last_code_line = (!lines[line as usize - 1].is_added()).then_some(line);
            }
        }
    }
    found
}

impl Marks {
    fn comment(&mut self, program: &Source, text: &str, span: Span, last_code_line: Option<u32>) {
        let line = program.line(span.lo);
        let start = span.lo - program.line_start(line).unwrap_or(span.lo);
        let body = text["//@".len()..].trim();
        let mark = if let Some(more) = body.strip_prefix('|') {
            self.continuation(more.trim(), span, line)
        } else {
            self.mark_or_assertion(body, text, span, last_code_line)
        };
        self.comments.push(Comment { line, start: start as usize, mark });
    }

    /// Adds a line to the caption of the mark in the line above.
    fn continuation(&mut self, more: &str, span: Span, line: u32) -> Option<usize> {
        let above = self.comments.last().filter(|above| above.line + 1 == line).and_then(|above| above.mark);
        let Some(index) = above else {
            let help = "`//@ |` goes on with the caption of the mark in the line above";
            self.problem(span, "there is no mark to continue", help);
            return None;
        };
        let caption = self.marks[index].caption.get_or_insert_default();
        if !caption.is_empty() && !more.is_empty() {
            caption.push(' ');
        }
        caption.push_str(more);
        Some(index)
    }

    /// Reads what follows `//@` (`body`, in the comment's `text`): the number of a new mark, `None` for an assertion.
    fn mark_or_assertion(&mut self, body: &str, text: &str, span: Span, last_code_line: Option<u32>) -> Option<usize> {
        let Some(line) = last_code_line else {
            let help = "a mark stands at the end of a line of code, or alone under it";
            self.problem(span, "there is no code that this mark could speak of", help);
            return None;
        };
        let (visits, caption) = match visits(body) {
            Ok(parsed) => parsed,
            Err(message) => {
                let help = "write `//@[2]` for the second visit of the line, `//@[2..4]` for visits 2 to 4, `//@[last]` \
                            for the last one";
                self.problem(span, message, help);
                return None;
            }
        };
        if let Some(claims) = claims(caption) {
            match checks(claims, span, text.len() - claims.len()) {
                Ok(checks) => self.assertions.push(Assertion { line, span, visits, checks }),
                Err(problem) => self.problems.push(problem),
            }
            return None;
        }
        let caption = (!caption.is_empty()).then(|| String::from(caption));
        self.marks.push(Mark { line, span, visits, caption });
        Some(self.marks.len() - 1)
    }

    fn problem(&mut self, span: Span, message: impl Into<String>, help: &str) {
        self.problems.push(Diagnostic::error_without_code(span, message).help(help));
    }

    /// The lines that are shown, without the comments of marks. A line that held nothing else is left out.
    pub fn shown(&self, lines: &[Line]) -> Vec<ShownLine> {
        let numbered = (1..).zip(lines);
        numbered.filter(|(_, line)| line.shown).filter_map(|(number, line)| self.shown_line(number, line)).collect()
    }

    fn shown_line(&self, number: u32, line: &Line) -> Option<ShownLine> {
        let comment = self.comments.binary_search_by_key(&number, |comment| comment.line).ok();
        let comment = comment.map(|index| &self.comments[index]);
        let text = match comment {
            Some(comment) => line.text[..comment.start].trim_end(),
            None => line.text.trim_end(),
        };
        if comment.is_some() && text.is_empty() {
            return None;
        }
        let first = self.marks.partition_point(|mark| mark.line < number);
        let count = self.marks[first..].iter().take_while(|mark| mark.line == number).count();
        let marks = (first..first + count).collect();
        Some(ShownLine { text: String::from(text), program_line: number, marks })
    }
}

/// What stands after `assert`, if the comment begins with that word.
fn claims(body: &str) -> Option<&str> {
    let rest = body.strip_prefix("assert")?;
    (rest.is_empty() || rest.starts_with(char::is_whitespace)).then_some(rest)
}

/// Splits `[2..4] caption` into visits and caption.
fn visits(body: &str) -> Result<(Visits, &str), String> {
    let Some(rest) = body.strip_prefix('[') else { return Ok((Visits::Default, body)) };
    let Some((inside, caption)) = rest.split_once(']') else {
        return Err(String::from("the `[` of this mark is not closed"));
    };
    let wrong = || format!("`[{inside}]` does not name visits of this line");
    let visits = match inside.split_once("..") {
        _ if inside.trim() == "last" => Visits::Last,
        None => Visits::One(number(inside).ok_or_else(wrong)?),
        Some((first, last)) => {
            let (first, last) = (number(first).ok_or_else(wrong)?, number(last).ok_or_else(wrong)?);
            if first > last {
                return Err(format!("`[{inside}]` ends before it starts"));
            }
            Visits::Range(first, last)
        }
    };
    Ok((visits, caption.trim()))
}

/// A visit's number: from 1.
fn number(text: &str) -> Option<u32> {
    text.trim().parse().ok().filter(|number| *number > 0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::snippet::text::{join, verbatim};

    fn read(text: &str) -> (Marks, Vec<ShownLine>) {
        let lines = verbatim(text);
        let found = marks(&Source::new("main.rs", join(&lines)), &lines);
        let shown = found.shown(&lines);
        (found, shown)
    }

    #[test]
    fn a_mark_speaks_of_its_line_or_the_code_above() {
        let (found, shown) = read("a; //@ one\nb;\n// plain\n//@[2] two\nc;\n");
        let lines: Vec<u32> = found.marks.iter().map(|mark| mark.line).collect();
        assert_eq!(lines, [1, 2]);
        assert_eq!(found.marks[1].visits, Visits::One(2));
        let texts: Vec<&str> = shown.iter().map(|line| line.text.as_str()).collect();
        assert_eq!(texts, ["a;", "b;", "// plain", "c;"]);
        assert_eq!(shown[1].marks, [1]);
        assert_eq!(shown[3].program_line, 5);
    }

    #[test]
    fn assertions_are_no_marks() {
        let (found, shown) =
            read("a; //@ one\n//@ assert moved(s)\nb; //@[2] assert heap.blocks == 1\nc; //@ asserted\n");
        let asserted: Vec<(u32, Visits)> = found.assertions.iter().map(|a| (a.line, a.visits)).collect();
        assert_eq!(asserted, [(1, Visits::Default), (3, Visits::One(2))]);
        assert_eq!(found.marks.len(), 2);
        let texts: Vec<&str> = shown.iter().map(|line| line.text.as_str()).collect();
        assert_eq!(texts, ["a;", "b;", "c;"]);
    }

    #[test]
    fn captions_continue() {
        let (found, shown) = read("a; //@ one\n   //@ | and `more`\n   //@ |\n   //@ | of it\nb;\n");
        assert_eq!(found.marks[0].caption.as_deref(), Some("one and `more` of it"));
        assert_eq!(shown.len(), 2);
    }

    #[test]
    fn visits_in_all_forms() {
        assert_eq!(visits("[3]"), Ok((Visits::One(3), "")));
        assert_eq!(visits("[2..4] x"), Ok((Visits::Range(2, 4), "x")));
        assert_eq!(visits("[ last ] x"), Ok((Visits::Last, "x")));
        assert_eq!(visits("x [1]"), Ok((Visits::Default, "x [1]")));
        for wrong in ["[0]", "[x]", "[]", "[4..2]", "[1..]", "[1", "[99999999999]"] {
            assert!(visits(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn strings_and_block_comments_hold_no_marks() {
        let (found, shown) = read("let s = \"x //@ no\";\n/* //@ no */\nlet t = \"a\n//@ no\n\";\n");
        assert!(found.marks.is_empty() && found.problems.is_empty());
        assert_eq!(shown.len(), 5);
    }

    #[test]
    fn mistakes_are_named() {
        for (text, message) in [
            ("//@ first\na;\n", "no code that this mark"),
            ("a;\n//@ | more\n", "no mark to continue"),
            ("a; //@ x\nb;\n//@ | more\n", "no mark to continue"),
            ("a; //@[x]\n", "does not name visits"),
            ("a; //@ assert heap.block == 1\n", "no number `heap.block`"),
            ("//@ assert heap.blocks == 1\na;\n", "no code that this mark"),
        ] {
            let (found, _) = read(text);
            assert!(found.problems[0].message.contains(message), "{text}: {:?}", found.problems);
        }
    }
}
