//! Chapter text to [`Snippet`]: what a fenced block says, before any of it is understood as Rust.

pub mod assertion;
pub mod info;
pub mod lexer;
mod marks;
pub mod quantity;
mod text;

use std::sync::Arc;

use crate::diagnostic::Diagnostic;
use crate::source::{FileId, Source, Span};
use assertion::Assertion;

/// A fenced block as it stands in its chapter.
#[derive(Clone, Debug)]
pub struct Fence<'a> {
    /// What follows the three backticks.
    pub info: &'a str,
    /// Where that stands, for messages.
    pub info_span: Span,
    /// The block's text without what its list or quote puts before each line.
    pub text: &'a str,
    /// Where each line of `text` stands.
    pub origins: &'a [Origin],
}

/// Reads a block. There is always a snippet; where something is wrong (the diagnostics say what), it is what a block without
/// the wrong word or mark would be. `defaults` are the options below those of the info string.
pub fn snippet(fence: &Fence, defaults: &Options) -> (Snippet, Vec<Diagnostic>) {
    let (options, mut problems) = info::options(fence.info, fence.info_span, defaults);
    let lines = text::wrap(text::unhide(fence.text, fence.origins), probe(&options));
    let (snippet, wrong_marks) = from_lines(options, &lines);
    problems.extend(wrong_marks);
    (snippet, problems)
}

/// Reads a file: all its lines are shown, it has its own `main`, and it may have marks.
pub fn whole_file(text: &str, options: Options) -> (Snippet, Vec<Diagnostic>) {
    let mut lines = text::verbatim(text);
    lines.extend(probe(&options).as_deref().map(text::added));
    from_lines(options, &lines)
}

/// The name of a function that is added to a program for one of its types: the machine describes the type of its parameter.
pub const LAYOUT_PROBE: &str = "__memory_layout_of";

/// The line with that function, if the block wants to see the layout of a type.
fn probe(options: &Options) -> Option<String> {
    let ty = options.layout_type.as_deref().filter(|_| options.view == View::Layout)?;
    Some(format!("#[allow(dead_code, unused_parens)] fn {LAYOUT_PROBE}(_: ({ty})) {{}}"))
}

fn from_lines(options: Options, lines: &[text::Line]) -> (Snippet, Vec<Diagnostic>) {
    let program = Source::new("main.rs", text::join(lines));
    let marks = marks::marks(&program, lines);
    let shown = marks.shown(lines);
    let origin = lines.iter().map(|line| line.origin).collect();
    let (marks, assertions, problems) = (marks.marks, marks.assertions, marks.problems);
    (Snippet { options, program, shown, marks, assertions, origin }, problems)
}

/// One fenced block: its options, the program in it, its marks, and the way back to the Markdown file.
#[derive(Clone, Debug)]
pub struct Snippet {
    pub options: Options,
    /// The program that is compiled and run: hidden lines without their `# `, wrapped in `fn main` where there was none.
    /// The comments with marks are still in it (they are comments to Rust). Its spans have [`FileId::PROGRAM`].
    pub program: Source,
    /// The lines that the reader sees, in order.
    pub shown: Vec<ShownLine>,
    /// In source order; number ① is `marks[0]`.
    pub marks: Vec<Mark>,
    /// In source order.
    pub assertions: Vec<Assertion>,
    /// For each line of `program` (0 is line 1) where it stands in the Markdown file; `None` for lines of the wrapper.
    pub origin: Vec<Option<Origin>>,
}

impl Snippet {
    /// The span of the whole program, for messages that have no better place.
    pub fn program_span(&self) -> Span {
        Span::new(FileId::PROGRAM, 0, self.program.text.len() as u32)
    }

    /// The lines that the reader sees, as a text of their own: its first line is the first that is shown.
    pub fn shown_program(&self) -> Source {
        let text: String = self.shown.iter().flat_map(|line| [line.text.as_str(), "\n"]).collect();
        Source::new(Arc::clone(&self.program.name), text)
    }

    /// A span of the program as a span of [`Snippet::shown_program`], if its lines are shown.
    pub fn in_shown(&self, span: Span, shown: &Source) -> Option<Span> {
        let last = if span.hi > span.lo { span.hi - 1 } else { span.lo };
        let (lo, hi) = (self.offset_in_shown(span.lo, shown)?, self.offset_in_shown(last, shown)?);
        Some(Span { lo, hi: hi + (span.hi - last), ..span })
    }

    fn offset_in_shown(&self, offset: u32, shown: &Source) -> Option<u32> {
        let line = self.program.line(offset);
        let index = self.shown.binary_search_by_key(&line, |shown| shown.program_line).ok()?;
        Some(shown.line_start(index as u32 + 1)? + (offset - self.program.line_start(line)?))
    }
}

/// Where a line of the program comes from.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Origin {
    /// Line in the Markdown file, from 1.
    pub line: u32,
    /// How many characters stand before the program's text on that line (`> `, list indent, `# `) minus those that were added.
    pub column_offset: i32,
}

/// A line of code as it is shown, without the comment of its mark.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ShownLine {
    pub text: String,
    /// Its line in the program, from 1.
    pub program_line: u32,
    /// Which marks (indices into [`Snippet::marks`]) stand on it.
    pub marks: Vec<usize>,
}

/// A moment that the author chose with `//@`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Mark {
    /// The line of the program that it speaks of, from 1: its own, or the one above when it stands alone.
    pub line: u32,
    /// The comment, in the program, for messages.
    pub span: Span,
    pub visits: Visits,
    /// Inline Markdown; `None` asks for a generated caption.
    pub caption: Option<String>,
}

/// Which visits of its line a mark means; numbers count from 1.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Visits {
    /// Every visit up to six, else the first two and the last.
    Default,
    One(u32),
    /// Both ends belong to it: `[2..4]` is the second, third and fourth visit.
    Range(u32, u32),
    Last,
}

/// What the info string (and, below it, book.toml) asks for.
#[derive(Clone, PartialEq, Debug)]
pub struct Options {
    /// `rust,memory` and not `memory`.
    pub spelled_rust: bool,
    pub title: Option<String>,
    pub id: Option<String>,
    pub group: Option<String>,
    pub steps: Steps,
    pub detail: Detail,
    pub view: View,
    /// The type that `view=layout` shows.
    pub layout_type: Option<String>,
    pub show_code: bool,
    /// Variables that are left out of the figure.
    pub hide: Vec<String>,
    pub captions: Captions,
    /// How many MIR statements may run.
    pub max_steps: Option<u64>,
    pub edition: Edition,
    pub expect: Expect,
}

/// Which steps the stepper has.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Steps {
    All,
    Marked,
    Last,
}

/// How deep values are shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Detail {
    Abstract,
    Fields,
    Bytes,
}

/// Which picture is drawn.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum View {
    Memory,
    Timeline,
    Layout,
}

/// Whose captions stand under the steps.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Captions {
    /// The author's where there are any, else generated ones.
    Auto,
    /// The author's only.
    Own,
    Off,
}

/// The edition that a program is written in.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Edition {
    E2015,
    E2018,
    E2021,
    E2024,
}

/// What the author says will happen; the build fails when something else does.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Expect {
    /// Compiles and runs to its end.
    Run,
    /// `should_panic`.
    Panic,
    /// `compile_fail`, with the code that rustc must give, if one was named.
    CompileFail(Option<String>),
    /// `no_run`: is checked but not run.
    NoRun,
    /// `ignore`: the code is shown and nothing is done.
    Ignore,
}

impl Default for Options {
    fn default() -> Options {
        Options {
            spelled_rust: false,
            title: None,
            id: None,
            group: None,
            steps: Steps::All,
            detail: Detail::Abstract,
            view: View::Memory,
            layout_type: None,
            show_code: true,
            hide: Vec::new(),
            captions: Captions::Auto,
            max_steps: None,
            edition: Edition::E2024,
            expect: Expect::Run,
        }
    }
}
