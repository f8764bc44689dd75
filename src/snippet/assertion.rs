//! The text after `//@ assert` to [`Assertion`]: what the author says about memory at a moment, to be held against the run.
//!
//! ```text
//! assertion = check { "&&" check }
//! check     = [ "!" ] STATE "(" place ")"
//!           | ( number | place ) RELATION integer
//!           | ( place | "output" ) ( "==" | "!=" ) value
//! number    = "heap.blocks" … (see `quantity`) | MEASURE "(" place ")"
//! place     = name { "." field | "[" index "]" }
//! ```
//! A value is written as `{:?}` prints it: `"text"`, `[1, 2]`, `Some(5)`, `Point { x: 1, y: 2 }`.

use std::ops::Range;

use crate::diagnostic::Diagnostic;
use crate::diagnostic::suggest::{closest, list};
use crate::snippet::Visits;
use crate::snippet::lexer::{Token, TokenKind, tokens};
use crate::snippet::quantity::{QUANTITIES, Quantity};
use crate::source::Span;

/// What must hold whenever its line has run.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Assertion {
    /// The line of the program that it speaks of, from 1, as for a mark.
    pub line: u32,
    /// The comment, in the program.
    pub span: Span,
    /// [`Visits::Default`] are all of them.
    pub visits: Visits,
    /// All must hold; never empty.
    pub checks: Vec<Check>,
}

/// One condition, with its text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Check {
    pub text: String,
    pub claim: Claim,
}

/// What a check says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Claim {
    /// `moved(s)`; `holds` is false behind a `!`.
    State { state: State, place: PlacePath, holds: bool },
    /// `heap.blocks == 1`, `capacity(v) >= 4`.
    Number { number: Number, relation: Relation, wanted: i128 },
    /// `v == [1, 2]`; the value without white space outside of quotes.
    Value { place: PlacePath, equal: bool, wanted: String },
    /// `output == "1\n"`: all that was printed so far, without the quotes and escapes.
    Output { equal: bool, wanted: String },
}

/// What can be said of a variable.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum State {
    /// Its value was moved away, all of it.
    Moved,
    /// Its drop has run.
    Dropped,
    /// The memory that its pointer leads (or led) to has been given back.
    Freed,
    /// The memory that its pointer leads to is never given back.
    Leaked,
    /// A reference in some variable leads to it or to what it owns.
    Borrowed,
}

/// The words for the states of a variable.
pub const STATES: &[(&str, State)] = &[
    ("moved", State::Moved),
    ("dropped", State::Dropped),
    ("freed", State::Freed),
    ("leaked", State::Leaked),
    ("borrowed", State::Borrowed),
];

/// A number that can be compared.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Number {
    Quantity(Quantity),
    Measure {
        measure: Measure,
        place: PlacePath,
    },
    /// A whole number in memory.
    Value(PlacePath),
}

/// A number that belongs to one value.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Measure {
    /// Elements, or bytes of text.
    Length,
    Capacity,
    /// Bytes of the value itself, as `size_of_val` counts them for a sized one.
    Size,
    /// Strong owners of what an `Rc` or `Arc` leads to.
    Owners,
}

/// The words for the numbers of a value.
pub const MEASURES: &[(&str, Measure)] =
    &[("len", Measure::Length), ("capacity", Measure::Capacity), ("size", Measure::Size), ("owners", Measure::Owners)];

/// How two numbers are compared.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Relation {
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

/// Longer ones first, since they begin with shorter ones.
const RELATIONS: &[(&str, Relation)] = &[
    ("==", Relation::Equal),
    ("!=", Relation::NotEqual),
    ("<=", Relation::LessOrEqual),
    (">=", Relation::GreaterOrEqual),
    ("<", Relation::Less),
    (">", Relation::Greater),
];

impl Relation {
    /// Whether `left` stands in this relation to `right`.
    pub fn holds(self, left: i128, right: i128) -> bool {
        match self {
            Relation::Equal => left == right,
            Relation::NotEqual => left != right,
            Relation::Less => left < right,
            Relation::LessOrEqual => left <= right,
            Relation::Greater => left > right,
            Relation::GreaterOrEqual => left >= right,
        }
    }
}

/// A variable and the way to a part of it: `pair.0`, `v[2]`, `user.name`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PlacePath {
    pub variable: String,
    pub parts: Vec<Part>,
    /// As it was written.
    pub text: String,
}

/// One way into a value.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Part {
    Field(String),
    Index(u64),
}

/// Reads the text after `assert`, which stands at `span.lo + offset`.
///
/// # Errors
/// A diagnostic at what is wrong, with a help that says what is possible.
pub fn checks(text: &str, span: Span, offset: usize) -> Result<Vec<Check>, Diagnostic> {
    let pieces = split(text);
    let mut checks = Vec::new();
    for range in pieces {
        let piece = &text[range.clone()];
        let claim = claim(piece).map_err(|wrong| {
            let trimmed = piece.trim_start();
            let start = span.lo + (offset + range.end - trimmed.len()) as u32;
            let place =
                Span { lo: start.min(span.hi), hi: (start + trimmed.trim_end().len() as u32).min(span.hi), ..span };
            let problem = Diagnostic::error_without_code(place, wrong.message);
            wrong.help.into_iter().fold(problem, Diagnostic::help)
        })?;
        checks.push(Check { text: String::from(piece.trim()), claim });
    }
    Ok(checks)
}

struct Wrong {
    message: String,
    help: Option<String>,
}

fn wrong(message: impl Into<String>, help: impl Into<String>) -> Wrong {
    Wrong { message: message.into(), help: Some(help.into()) }
}

/// The parts between `&&`, outside of quotes and brackets.
fn split(text: &str) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let (mut start, mut depth) = (0, 0_i32);
    let all: Vec<Token> = tokens(text).collect();
    for (token, next) in all.iter().zip(all.iter().skip(1)) {
        depth += token.kind.nesting();
        let is_and = &text[token.range.clone()] == "&" && &text[next.range.clone()] == "&";
        if depth == 0 && is_and && token.range.end == next.range.start {
            parts.push(start..token.range.start);
            start = next.range.end;
        }
    }
    parts.push(start..text.len());
    parts
}

const FORMS: &str = "write `heap.blocks == 1`, `capacity(v) >= 4`, `v == [1, 2]`, `output == \"…\"` or `moved(s)`";

fn claim(text: &str) -> Result<Claim, Wrong> {
    let text = text.trim();
    if text.is_empty() {
        return Err(wrong("there is nothing here to assert", FORMS));
    }
    match relation(text) {
        Some((left, relation, right)) => comparison(left.trim(), relation, right.trim()),
        None => state(text),
    }
}

/// Reads what stands on the left of a comparison, alone: a number of the run or of a value, or a place.
///
/// # Errors
/// What is wrong, and what is possible instead.
pub fn asked(text: &str) -> Result<Number, (String, String)> {
    let text = text.trim();
    let read = number(text).and_then(|found| found.map_or_else(|| place(text).map(Number::Value), Ok));
    read.map_err(|wrong| (wrong.message, wrong.help.unwrap_or_default()))
}

/// The first relation outside of quotes and brackets, with what stands on its sides.
fn relation(text: &str) -> Option<(&str, Relation, &str)> {
    let mut depth = 0;
    for token in tokens(text) {
        depth += token.kind.nesting();
        if token.kind == TokenKind::Punctuation && depth == 0 {
            let rest = &text[token.range.start..];
            if let Some((sign, relation)) = RELATIONS.iter().find(|(sign, _)| rest.starts_with(sign)) {
                return Some((&text[..token.range.start], *relation, &rest[sign.len()..]));
            }
        }
    }
    None
}

fn state(text: &str) -> Result<Claim, Wrong> {
    let (holds, call) = text.strip_prefix('!').map_or((true, text), |rest| (false, rest.trim_start()));
    let Some((word, inside)) = call_of(call) else {
        return Err(wrong(format!("`{text}` says nothing that could be true or false"), FORMS));
    };
    let Some((_, state)) = STATES.iter().find(|(known, _)| *known == word) else {
        return Err(unknown("state", word, STATES.iter().map(|(name, _)| *name)));
    };
    Ok(Claim::State { state: *state, place: place(inside)?, holds })
}

fn unknown<'a>(what: &str, word: &str, names: impl Iterator<Item = &'a str> + Clone) -> Wrong {
    let near = closest(word, names.clone()).map_or(String::new(), |near| format!("did you mean `{near}`? "));
    wrong(format!("there is no {what} `{word}`"), format!("{near}there are {}", list(names)))
}

/// `name(inside)` as its two parts.
fn call_of(text: &str) -> Option<(&str, &str)> {
    let (name, rest) = text.strip_suffix(')')?.split_once('(')?;
    let is_name = |name: &str| !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || c == '_');
    is_name(name.trim()).then(|| (name.trim(), rest.trim()))
}

fn comparison(left: &str, relation: Relation, right: &str) -> Result<Claim, Wrong> {
    if right.is_empty() {
        return Err(wrong(format!("`{left}` is compared with nothing"), FORMS));
    }
    let equal = match relation {
        Relation::Equal => Some(true),
        Relation::NotEqual => Some(false),
        Relation::Less | Relation::LessOrEqual | Relation::Greater | Relation::GreaterOrEqual => None,
    };
    let number = match (number(left)?, equal) {
        (None, None) => Some(Number::Value(place(left)?)),
        (number, _) => number,
    };
    if let Some(number) = number {
        let digits = right.replace('_', "");
        let wanted = digits.parse();
        let wanted = wanted.map_err(|_| wrong(format!("`{right}` is not a whole number"), "write digits: `48`"))?;
        return Ok(Claim::Number { number, relation, wanted });
    }
    let equal = equal.unwrap_or(true);
    if left == "output" {
        let wanted =
            unquoted(right).ok_or_else(|| wrong(format!("`{right}` is not a text"), "write `output == \"1\\n\"`"))?;
        return Ok(Claim::Output { equal, wanted });
    }
    Ok(Claim::Value { place: place(left)?, equal, wanted: without_white_space(right) })
}

/// The left side as a number of the run or of a value; `None` where it is a place.
fn number(left: &str) -> Result<Option<Number>, Wrong> {
    if let Some((word, inside)) = call_of(left) {
        let measure = MEASURES.iter().find(|(known, _)| *known == word).map(|(_, measure)| *measure);
        let measure = measure.ok_or_else(|| unknown("number", word, MEASURES.iter().map(|(name, _)| *name)))?;
        return Ok(Some(Number::Measure { measure, place: place(inside)? }));
    }
    let is_group = |name: &str| QUANTITIES.iter().any(|(known, _)| known.split('.').next() == Some(name));
    match Quantity::named(left) {
        Ok(quantity) => Ok(Some(Number::Quantity(quantity))),
        // `heap.x` of a variable that is called `heap` is a place of its own only if it is no slip.
        Err(help) if left.split_once('.').is_some_and(|(group, _)| is_group(group)) => {
            Err(wrong(format!("there is no number `{left}`"), help))
        }
        Err(_) => Ok(None),
    }
}

/// `name.field[0]` as a path.
fn place(text: &str) -> Result<PlacePath, Wrong> {
    let not_a_place =
        || wrong(format!("`{text}` is not a variable or a part of one"), "write `name`, `name.field`, `name[0]`");
    let mut words = tokens(text).map(|token| (token.kind, &text[token.range]));
    let Some((TokenKind::Word, variable)) = words.next() else { return Err(not_a_place()) };
    let mut parts = Vec::new();
    while let Some((kind, sign)) = words.next() {
        let part = match (kind, sign, words.next()) {
            (TokenKind::Punctuation, ".", Some((TokenKind::Word, name))) => {
                // `0.1` is one word to the lexer: two fields of tuples.
                name.split('.').for_each(|name| parts.push(Part::Field(String::from(name))));
                continue;
            }
            (TokenKind::Open, "[", Some((TokenKind::Word, index))) if matches!(words.next(), Some((_, "]"))) => {
                Part::Index(index.parse().map_err(|_| not_a_place())?)
            }
            _ => return Err(not_a_place()),
        };
        parts.push(part);
    }
    Ok(PlacePath { variable: String::from(variable), parts, text: String::from(text) })
}

/// The text in a string literal with plain quotes.
fn unquoted(literal: &str) -> Option<String> {
    let inside = literal.strip_prefix('"')?.strip_suffix('"')?;
    let mut text = String::new();
    let mut rest = inside.chars();
    while let Some(c) = rest.next() {
        let plain = match c {
            '\\' => match rest.next()? {
                'n' => '\n',
                't' => '\t',
                'r' => '\r',
                '0' => '\0',
                quoted @ ('\\' | '"' | '\'') => quoted,
                _ => return None,
            },
            '"' => return None,
            other => other,
        };
        text.push(plain);
    }
    Some(text)
}

/// The text without white space, quotes and characters left alone, and without the `_` in numbers.
pub fn without_white_space(text: &str) -> String {
    let is_number = |word: &str| word.starts_with(|c: char| c.is_ascii_digit());
    tokens(text)
        .map(|token| match (&text[token.range], token.kind) {
            (word, TokenKind::Word) if is_number(word) => word.replace('_', ""),
            (other, _) => String::from(other),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::FileId;

    fn read(text: &str) -> Result<Vec<Claim>, Diagnostic> {
        let span = Span::new(FileId::PROGRAM, 100, 111 + text.len() as u32);
        Ok(checks(text, span, 11)?.into_iter().map(|check| check.claim).collect())
    }

    fn path(variable: &str, parts: Vec<Part>, text: &str) -> PlacePath {
        PlacePath { variable: variable.into(), parts, text: text.into() }
    }

    #[test]
    fn every_form_is_read() {
        let blocks = Number::Quantity(Quantity::HeapBlocks);
        let wanted = [
            Claim::Number { number: blocks, relation: Relation::Equal, wanted: 1 },
            Claim::State { state: State::Moved, place: path("s1", vec![], "s1"), holds: false },
            Claim::Value { place: path("v", vec![Part::Index(0)], "v[0]"), equal: true, wanted: "[1,20]".into() },
        ];
        assert_eq!(read("heap.blocks == 1 && !moved(s1) && v[0] == [1, 2_0]").expect("it is right"), wanted);
        let field = path("p", vec![Part::Field("0".into()), Part::Field("name".into())], "p.0.name");
        let claims = read("capacity(p.0.name) >= 1_000").expect("it is right");
        let number = Number::Measure { measure: Measure::Capacity, place: field };
        assert_eq!(claims, [Claim::Number { number, relation: Relation::GreaterOrEqual, wanted: 1000 }]);
        let claims = read(r#"output != "a && \"b\"\n""#).expect("it is right");
        assert_eq!(claims, [Claim::Output { equal: false, wanted: "a && \"b\"\n".into() }]);
    }

    #[test]
    fn mistakes_are_named_at_their_place() {
        for (text, message, help) in [
            ("", "nothing here to assert", "write `heap.blocks == 1`"),
            ("heap.block == 1", "no number `heap.block`", "did you mean `heap.blocks`?"),
            ("gone(s)", "no state `gone`", "there are `moved`, `dropped`"),
            ("depth(s) == 1", "no number `depth`", "there are `len`, `capacity`"),
            ("len(v) == many", "`many` is not a whole number", "digits"),
            ("v < [1]", "`[1]` is not a whole number", "digits"),
            ("s", "says nothing", ""),
            ("moved(1 + 1)", "not a variable", ""),
            ("output == 5", "not a text", ""),
        ] {
            let problem = read(text).expect_err(text);
            assert!(problem.message.contains(message), "{text}: {problem:?}");
            assert!(problem.helps.join(" ").contains(help), "{text}: {problem:?}");
        }
        let problem = read("moved(s) && gone(s)").expect_err("there is no such state");
        assert_eq!(problem.span(), Span::new(FileId::PROGRAM, 123, 130));
    }
}
