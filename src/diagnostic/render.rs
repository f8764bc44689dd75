//! [`Diagnostic`] to text in rustc's form: header, place, source lines with carets and labels, notes and helps.

use std::collections::BTreeMap;

use annotate_snippets::{Annotation, AnnotationKind, Element, Group, Level, Renderer, Snippet};

use crate::diagnostic::{Diagnostic, Kind, Label};
use crate::source::{FileId, LineColumn, Source, Span};

/// Where the renderer finds the texts that spans speak of. A label whose file is unknown is left out.
pub trait Files {
    /// The text with this number.
    fn source(&self, file: FileId) -> Option<&Source>;
}

impl Files for BTreeMap<FileId, Source> {
    fn source(&self, file: FileId) -> Option<&Source> {
        self.get(&file)
    }
}

/// One text, whatever its number.
impl Files for Source {
    fn source(&self, _: FileId) -> Option<&Source> {
        Some(self)
    }
}

/// Whether the text carries colours for a terminal.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Style {
    Plain,
    Coloured,
}

/// Source lines longer than this many columns are cut around the labels.
const WIDTH: usize = 140;

/// The diagnostic as rustc would print it, without a final newline. Rust that is not simulated has the header
/// `unsupported: …` in place of `error: …`.
pub fn render(diagnostic: &Diagnostic, files: &(impl Files + ?Sized), style: Style) -> String {
    let level = match diagnostic.kind {
        Kind::Error => Level::ERROR,
        Kind::Unsupported => Level::ERROR.with_name("unsupported"),
    };
    render_at(level, diagnostic, files, style)
}

/// The same under another word than `error`: `undefined behaviour: …`.
pub fn render_as(word: &str, diagnostic: &Diagnostic, files: &(impl Files + ?Sized), style: Style) -> String {
    render_at(Level::ERROR.with_name(word), diagnostic, files, style)
}

fn render_at(level: Level, diagnostic: &Diagnostic, files: &(impl Files + ?Sized), style: Style) -> String {
    let renderer = match style {
        Style::Plain => Renderer::plain(),
        Style::Coloured => Renderer::styled(),
    };
    renderer.term_width(WIDTH).render(&[group(level, diagnostic, files)])
}

/// Where the diagnostic points, and in which file, when that file is known.
pub fn place(span: Span, files: &(impl Files + ?Sized)) -> Option<(&str, LineColumn)> {
    let source = files.source(span.file)?;
    Some((&source.name, source.line_column(span.lo)))
}

fn group<'a>(level: Level<'a>, diagnostic: &'a Diagnostic, files: &'a (impl Files + ?Sized)) -> Group<'a> {
    let title = level.primary_title(diagnostic.message.as_str());
    let title = match diagnostic.code {
        Some(code) => title.id(code),
        None => title,
    };
    let notes = diagnostic.notes.iter().map(|note| Element::from(Level::NOTE.message(note)));
    let helps = diagnostic.helps.iter().map(|help| Element::from(Level::HELP.message(help)));
    Group::with_title(title).elements(excerpts(diagnostic, files)).elements(notes).elements(helps)
}

/// The lines that the labels speak of, one excerpt for each file, that of the primary label first.
fn excerpts<'a>(diagnostic: &'a Diagnostic, files: &'a (impl Files + ?Sized)) -> Vec<Element<'a>> {
    let mut in_order: Vec<FileId> = Vec::new();
    for label in &diagnostic.labels {
        if !in_order.contains(&label.span.file) {
            in_order.push(label.span.file);
        }
    }
    in_order.into_iter().filter_map(|file| excerpt(diagnostic, file, files.source(file)?)).collect()
}

fn excerpt<'a>(diagnostic: &'a Diagnostic, file: FileId, source: &'a Source) -> Option<Element<'a>> {
    let labels = diagnostic.labels.iter().enumerate().filter(|(_, label)| label.span.file == file);
    let annotations: Vec<Annotation<'a>> =
        labels.map(|(index, label)| annotation(label, index == 0, &source.text)).collect();
    if annotations.is_empty() {
        return None;
    }
    Some(Snippet::source(&*source.text).path(&*source.name).annotations(annotations).into())
}

fn annotation<'a>(label: &'a Label, primary: bool, text: &str) -> Annotation<'a> {
    let kind = if primary { AnnotationKind::Primary } else { AnnotationKind::Context };
    let annotation = kind.span(inside(label.span, text));
    if label.text.is_empty() { annotation } else { annotation.label(label.text.as_str()) }
}

/// The span as a range that lies inside `text` and does not cut a character.
fn inside(span: Span, text: &str) -> std::ops::Range<usize> {
    let hi = text.floor_char_boundary((span.hi as usize).min(text.len()));
    let lo = text.floor_char_boundary((span.lo as usize).min(hi));
    lo..hi
}

#[cfg(test)]
mod tests {
    use super::*;

    fn span(lo: u32, hi: u32) -> Span {
        Span::new(FileId::PROGRAM, lo, hi)
    }

    #[test]
    fn looks_like_rustc() {
        let source = Source::new("main.rs", "fn main() {\n    let s = 1;\n    let t = s;\n}\n");
        let diagnostic = Diagnostic::error("E0382", span(39, 40), "borrow of moved value: `s`")
            .primary_label("value moved here")
            .label(span(20, 21), "move occurs because `s` has type `i32`")
            .note("a note")
            .help("a help");
        let expected = "\
error[E0382]: borrow of moved value: `s`
 --> main.rs:3:13
  |
2 |     let s = 1;
  |         - move occurs because `s` has type `i32`
3 |     let t = s;
  |             ^ value moved here
  |
  = note: a note
  = help: a help";
        assert_eq!(render(&diagnostic, &source, Style::Plain), expected);
    }

    #[test]
    fn unsupported_has_its_own_word() {
        let source = Source::new("main.rs", "async fn f() {}\n");
        let text = render(&Diagnostic::unsupported(span(0, 5), "async functions"), &source, Style::Plain);
        assert!(text.starts_with("unsupported: async functions\n --> main.rs:1:1\n"), "{text}");
    }

    #[test]
    fn a_span_outside_the_text_is_bent_into_it() {
        let source = Source::new("main.rs", "é\n");
        let text = render(&Diagnostic::error_without_code(span(1, 99), "oops"), &source, Style::Plain);
        assert!(text.contains("main.rs:1:1"), "{text}");
    }

    #[test]
    fn labels_in_unknown_files_are_left_out() {
        let sources = BTreeMap::from([(FileId::PROGRAM, Source::new("main.rs", "fn main() {}\n"))]);
        let library = Span::new(FileId(7), 3, 4);
        let diagnostic = Diagnostic::error_without_code(span(0, 2), "oops").label(library, "inside");
        assert!(!render(&diagnostic, &sources, Style::Plain).contains("inside"));
    }
}
