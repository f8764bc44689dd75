//! `{{#memory ID …}}` in the text of a chapter to [`Reference`]s: what each asks for, and where it stands.
//!
//! A reference may stand anywhere in text, table cells included, but not in code, where it is shown as it is. A backslash
//! in front of it has the same effect; mdBook's `links` preprocessor removes that backslash, so it is looked for in the
//! file.

pub mod resolve;

use std::ops::Range;

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use crate::book::chapter::Chapter;
use crate::book::fences::Dialect;
use crate::book::place::source_of;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::suggest::{closest, list};
use crate::page::Which;
use crate::snippet::assertion::{Number, asked};
use crate::snippet::info::words;
use crate::snippet::quantity::Quantity;
use crate::source::{FileId, Source, Span};

const OPENING: &str = "{{#memory";
const CLOSING: &str = "}}";
/// The words that may follow the id.
pub const KEYS: &[&str] = &["step", "mark", "size", "cost", "value"];

/// Something of a block that is wanted at another place.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Reference {
    /// Bytes of the chapter's text, braces included.
    pub range: Range<usize>,
    /// Where it stands in the text that messages speak of.
    pub span: Span,
    /// Whether it is a paragraph of its own.
    pub is_alone: bool,
    /// What ids of its picture begin with.
    pub id_prefix: String,
    pub wanted: Result<Wanted, Diagnostic>,
}

/// What a reference asks for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Wanted {
    pub id: String,
    pub which: Which,
    pub form: Form,
}

/// What is put into the text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Form {
    /// The figure, or one moment of it.
    Picture,
    /// A small picture without text.
    Thumbnail,
    /// A number, or a value of the program.
    Number(Number),
}

/// Whether the text may have any.
pub fn has_references(chapter: &str) -> bool {
    chapter.contains(OPENING)
}

/// The references of a chapter in order, with the text that their spans point into. `written` is the chapter's file.
/// Each is given the next prefix of ids.
pub fn references(
    chapter: &Chapter,
    written: Option<&str>,
    dialect: Dialect,
    next_id: &mut dyn FnMut() -> String,
) -> (Source, Vec<Reference>) {
    let Chapter { name, text: chapter } = *chapter;

    let starts = |text: &str| text.match_indices(OPENING).map(|(at, _)| at).collect::<Vec<_>>();
    let given = starts(chapter);
    if given.is_empty() {
        return (Source::new(name, ""), Vec::new());
    }
    let written = written.map(|text| (text, starts(text)));
    let as_many = |some: &Vec<_>, others: &Vec<_>| some.len() == others.len();
    let (source, places) = source_of(name, (chapter, given.clone()), written, as_many);
    let shape = Shape::of(chapter, dialect);
    let is_escaped = |place: usize| source.text[..place].ends_with('\\');
    let open = given.iter().zip(places).filter(|(at, place)| !is_escaped(*place) && !shape.is_code(**at));
    let found = open.filter_map(|(&at, place)| reference(chapter, at, place, &shape, next_id)).collect();
    (source, found)
}

/// Reads the reference that begins at byte `at`; what has no end on its line is plain text.
fn reference(
    chapter: &str,
    at: usize,
    place: usize,
    shape: &Shape,
    next_id: &mut dyn FnMut() -> String,
) -> Option<Reference> {
    let line = chapter[at..].lines().next().unwrap_or_default();
    let length = line.find(CLOSING)? + CLOSING.len();
    let inside = &line[OPENING.len()..length - CLOSING.len()];
    if !inside.is_empty() && !inside.starts_with([' ', '\t', ',']) {
        return None;
    }
    let range = at..at + length;
    let span = Span::new(FileId::CHAPTER, place as u32, (place + length) as u32);
    let paragraph = shape.paragraphs.iter().find(|paragraph| paragraph.contains(&at));
    let is_alone = paragraph.is_some_and(|paragraph| chapter[paragraph.clone()].trim() == &chapter[range.clone()]);
    Some(Reference { wanted: wanted(inside, span), range, span, is_alone, id_prefix: next_id() })
}

fn wanted(inside: &str, span: Span) -> Result<Wanted, Diagnostic> {
    let wrong = |message: String| Diagnostic::error_without_code(span, message);
    let mut read = Wanted { id: String::new(), which: Which::Start, form: Form::Picture };
    for word in words(inside) {
        let key = &inside[word.key.clone()];
        match word.value.map(|value| &inside[value]) {
            None if read.id.is_empty() => read.id = String::from(key),
            None => return Err(wrong(format!("`{key}` stands after the id of a block")).help(forms())),
            Some(value) => read.set(key, value).map_err(|(message, help)| wrong(message).help(help))?,
        }
    }
    if read.id.is_empty() {
        return Err(wrong(String::from("this reference names no block")).help(forms()));
    }
    Ok(read)
}

fn forms() -> String {
    String::from(
        "write `{{#memory ID}}`, with `step=2` or `mark=2`, `size=thumb`, `cost=heap.allocs` or `value=len(x)` behind the id",
    )
}

impl Wanted {
    /// Takes a word with a value; else what is wrong, and a help.
    fn set(&mut self, key: &str, value: &str) -> Result<(), (String, String)> {
        let number = || match value.parse() {
            Ok(number) if number > 0 => Ok(number),
            _ => Err((format!("`{value}` is not the number of a {key}"), String::from("they count from 1"))),
        };
        match (key, value) {
            ("step" | "mark", _) if self.which != Which::Start => {
                return Err((String::from("this reference names two moments"), String::from("keep one of them")));
            }
            ("size" | "cost" | "value", _) if self.form != Form::Picture => {
                let help = "a number has no size";
                return Err((String::from("this reference asks for two things"), String::from(help)));
            }
            ("step", _) => self.which = Which::Step(number()?),
            ("mark", _) => self.which = Which::Mark(number()?),
            ("size", "thumb") => self.form = Form::Thumbnail,
            ("size", _) => return Err((format!("`{value}` is not a size"), String::from("it can be `thumb`"))),
            ("cost", name) => match Quantity::named(name) {
                Ok(quantity) => self.form = Form::Number(Number::Quantity(quantity)),
                Err(help) => return Err((format!("there is no cost `{name}`"), help)),
            },
            ("value", text) => self.form = Form::Number(asked(text)?),
            _ => {
                let near =
                    closest(key, KEYS.iter().copied()).map_or(String::new(), |k| format!("did you mean `{k}`? "));
                let help = format!("{near}there are {}", list(KEYS.iter().copied()));
                return Err((format!("unknown word `{key}` in a reference"), help));
            }
        }
        Ok(())
    }
}

/// Where code and paragraphs stand in a chapter.
struct Shape {
    code: Vec<Range<usize>>,
    paragraphs: Vec<Range<usize>>,
}

impl Shape {
    #[expect(clippy::wildcard_enum_match_arm, reason = "not an enum of ours")]
    fn of(chapter: &str, dialect: Dialect) -> Shape {
        let mut shape = Shape { code: Vec::new(), paragraphs: Vec::new() };
        for (event, range) in Parser::new_ext(chapter, dialect.options()).into_offset_iter() {
            match event {
                Event::Code(_) | Event::Start(Tag::CodeBlock(_)) => shape.code.push(range),
                Event::Html(html) | Event::InlineHtml(html) if html.starts_with("<!--") => shape.code.push(range),
                Event::End(TagEnd::Paragraph) => shape.paragraphs.push(range),
                _ => {}
            }
        }
        shape
    }

    fn is_code(&self, at: usize) -> bool {
        self.code.iter().any(|range| range.contains(&at))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str, written: Option<&str>) -> (Source, Vec<Reference>) {
        references(&Chapter { name: "src/a.md", text }, written, Dialect::V05, &mut String::new)
    }

    fn read(chapter: &str, written: Option<&str>) -> Vec<Reference> {
        found(chapter, written).1
    }

    fn only(inside: &str) -> Result<Wanted, Diagnostic> {
        let mut found = read(&format!("a {{{{#memory{inside}}}}} b\n"), None);
        assert_eq!(found.len(), 1, "{inside}");
        found.remove(0).wanted
    }

    #[test]
    fn every_form_is_read() {
        for (inside, which, form) in [
            (" x-1", Which::Start, Form::Picture),
            (" x-1 step=2", Which::Step(2), Form::Picture),
            (" x-1, mark=3, size=thumb", Which::Mark(3), Form::Thumbnail),
            (" x-1 cost=heap.allocs", Which::Start, Form::Number(Number::Quantity(Quantity::HeapAllocations))),
            (" cost=stack.bytes mark=1 x-1", Which::Mark(1), Form::Number(Number::Quantity(Quantity::StackBytes))),
        ] {
            assert_eq!(only(inside), Ok(Wanted { id: String::from("x-1"), which, form }), "{inside}");
        }
    }

    #[test]
    fn mistakes_are_named() {
        for (inside, message, help) in [
            ("", "names no block", "{{#memory ID}}"),
            (" a b", "`b` stands after the id", ""),
            (" a stp=1", "unknown word `stp`", "did you mean `step`?"),
            (" a step=0", "`0` is not the number of a step", "count from 1"),
            (" a step=1 mark=1", "two moments", ""),
            (" a size=big", "not a size", "`thumb`"),
            (" a size=thumb cost=heap.bytes", "two things", ""),
            (" a mark=1 value=lem(x)", "no number `lem`", "did you mean `len`?"),
            (" a value=*x", "`*x` is not a variable", "`name.field`"),
            (" a cost=heap.byte", "no cost `heap.byte`", "did you mean `heap.bytes`?"),
        ] {
            let problem = only(inside).expect_err(inside);
            assert!(problem.message.contains(message), "{inside}: {problem:?}");
            assert!(problem.helps.join(" ").contains(help), "{inside}: {problem:?}");
        }
    }

    #[test]
    fn code_and_escapes_are_left_alone() {
        for chapter in [
            "`{{#memory a}}`\n",
            "```text\n{{#memory a}}\n```\n",
            "    {{#memory a}}\n",
            "\\{{#memory a}}\n",
            "<!-- {{#memory a}} -->\n",
            "{{#memory a\n}}\n",
            "{{#memorya}}\n",
        ] {
            assert!(read(chapter, None).is_empty(), "{chapter}");
        }
        assert!(read("{{#memory a}}\n", Some("\\{{#memory a}}\n")).is_empty());
    }

    #[test]
    fn a_paragraph_of_its_own_is_told_from_a_line() {
        let alone = |chapter: &str| read(chapter, None).iter().map(|r| r.is_alone).collect::<Vec<_>>();
        assert_eq!(alone("{{#memory a}}\n\n> {{#memory a}}\n\n- {{#memory a}}\n\n  x\n"), [true, true, true]);
        assert_eq!(alone("{{#memory a}}\n\na {{#memory a}}\n"), [true, false]);
        assert_eq!(alone("a {{#memory a}}\n\n| {{#memory a}} |\n|--|\n| {{#memory a}} |\n"), [false, false, false]);
    }

    #[test]
    fn places_are_those_of_the_file() {
        let (source, references) = found("xx\n{{#memory a}}\n", Some("x\ny\n{{#memory a}}\n"));
        assert_eq!((source.line(references[0].span.lo), &*source.name), (3, "src/a.md"));
        let (source, references) = found("{{#memory a}}\n", Some("{{#include b}}\n"));
        assert_eq!((source.line(references[0].span.lo), &*source.name), (1, "src/a.md (after its includes)"));
    }
}
