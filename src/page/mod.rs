//! All of it to a [`Figure`]: HTML with the code, the compiler's message, the strip of chosen moments and the output.
//!
//! A figure is one physical line that begins with a block tag, or Markdown would read into it, and it holds no `<code>`,
//! or highlight.js would.
//!
//! Three functions are for other stages:
//!
//! * [`page`] makes the figure of a block where the block stands.
//! * [`still`] makes one moment of it for any other place, of the same page or of another one: it has no id and refers to
//!   none. [`Size::Full`] is a panel with its caption, a block element; [`Size::Thumb`] is a thumbnail, an inline element
//!   that may stand in a sentence or in the cell of a Markdown table.
//! * [`assets`] is what every page with any of these needs once, in front of the first of them.
//!
//! ```text
//! let which = Which::Step(2);                                     // or Which::Mark(1), Which::Start; both count from 1
//! page::still(&request, which, Size::Thumb)?.html                 // `{{#memory ID step=2 size=thumb}}`
//! ```
//!
//! `request` is the one that [`page`] gets; its `id_prefix` is not used.

mod assets;
mod code;
mod escape;
pub mod files;
pub mod group;
mod inline;
mod json;
mod lanes;
mod layout;
mod lens;
mod output;
mod stepper;
mod still;
mod strip;

pub use assets::assets;
pub use still::{NoStill, Size, Which, moment, still};

use crate::arrange::{Drawing, arrange};
use crate::diagnostic::Diagnostic;
use crate::machine::trace::{Outcome, Trace};
use crate::scene::timeline::timeline;
use crate::scene::{Scene, messages, scene};
use crate::snippet::{Expect, Snippet, View};
use crate::source::Span;

use escape::escape;

/// What a figure is made from.
#[derive(Clone, Debug)]
pub struct Request<'a> {
    pub snippet: &'a Snippet,
    /// What ran, as far as it ran; `None` where nothing did.
    pub trace: Option<&'a Trace>,
    /// What is wrong with the program, when that is to be shown.
    pub problem: Option<Problem>,
    /// Unique in the whole book; letters, digits and hyphens. The ids of the figure begin with it.
    pub id_prefix: &'a str,
}

/// A message that stands under the code.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Problem {
    pub kind: ProblemKind,
    /// The rendered diagnostics, several lines of plain text.
    pub text: String,
}

/// Whether the author wants the program to be wrong.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ProblemKind {
    /// `compile_fail`: the compiler rejects the program, as announced.
    Rejected,
    /// The block is wrong, and `on-error = "show"` puts the message into the page.
    Failed,
}

/// A finished figure.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Figure {
    /// One physical line, `<figure …>…</figure>`.
    pub html: String,
}

/// Makes the figure of a block.
///
/// # Errors
/// One diagnostic for each mark that was never reached.
pub fn page(request: &Request<'_>) -> Result<Figure, Vec<Diagnostic>> {
    let view = request.snippet.options.view;
    let drawn = match request.trace.filter(|_| is_drawn(request) && view == View::Memory) {
        Some(trace) => {
            let scene = scene(trace, request.snippet)?;
            let drawing = arrange(&scene);
            Some((trace, scene, drawing))
        }
        None => None,
    };
    let has_steps = drawn.as_ref().is_some_and(|(_, scene, _)| scene.moments.len() > 1);
    let mut html = match drawn.as_ref().filter(|_| has_steps) {
        Some((_, scene, _)) => format!("<figure class=\"mm mm-step\" data-t=\"{}\"", stepper::first(scene) + 1),
        None => "<figure class=\"mm\"".to_string(),
    };
    html += &format!(" id=\"{}\">", escape(request.id_prefix));
    if let Some(title) = &request.snippet.options.title {
        html += &format!("<figcaption class=\"mm-title\">{}</figcaption>", inline::html(title));
    }
    let other = match (request.trace.filter(|_| is_drawn(request)), view) {
        (Some(trace), View::Layout) => layout::body(request, trace),
        (Some(trace), View::Timeline) => Some(lanes::body(request, &timeline(trace, &trace.loans, request.snippet))),
        (Some(_), View::Memory) | (None, _) => None,
    };
    let has_code = view == View::Timeline && other.is_some();
    if !has_code && (request.snippet.options.show_code || (drawn.is_none() && other.is_none())) {
        let marks = request.snippet.marks.len();
        let jumps = drawn.as_ref().filter(|_| has_steps).map(|(_, scene, _)| stepper::jumps(scene, marks));
        html += &code::panel(request.snippet, &jumps.unwrap_or_default());
    }
    if let Some(problem) = &request.problem {
        html += &banner(problem, request);
    }
    if let Some((trace, scene, drawing)) = &drawn {
        html += &body(request, trace, scene, drawing);
    }
    html += other.as_deref().unwrap_or_default();
    Ok(Figure { html: html + "</figure>" })
}

fn is_drawn(request: &Request<'_>) -> bool {
    let failed = request.problem.as_ref().is_some_and(|p| p.kind == ProblemKind::Failed);
    let runs = !matches!(request.snippet.options.expect, Expect::Ignore | Expect::NoRun);
    runs && !failed && request.trace.is_some_and(|trace| !trace.steps.is_empty())
}

fn body(request: &Request<'_>, trace: &Trace, scene: &Scene, drawing: &Drawing) -> String {
    let has_steps = scene.moments.len() > 1;
    let strip = strip::strip(request, scene, drawing);
    let panics = has_steps.then(|| output::panics(trace, scene));
    let output = output::output(trace, panics);
    let lens = if has_steps { stepper::lens_panel(scene) } else { String::new() };
    let foot = match (lens.is_empty(), output.is_empty()) {
        (true, true) => String::new(),
        (false, false) => format!("<div class=\"mm-foot mm-two\">{lens}{output}</div>"),
        (true, false) | (false, true) => format!("<div class=\"mm-foot\">{lens}{output}</div>"),
    };
    match has_steps {
        true => stepper::stepper(request, trace, scene, drawing) + &strip + &foot + "<p class=\"mm-keys\"></p>",
        false => strip + &foot,
    }
}

/// The compiler's words, in its form, then what the reader is to make of them. What it suggests is folded.
fn banner(problem: &Problem, request: &Request<'_>) -> String {
    let (words, suggested) = without_help(problem.text.trim_end());
    let lines = |lines: &[&str]| lines.iter().map(|line| message_line(line)).collect::<Vec<_>>().join("&#10;");
    let mut html = format!(
        "<pre class=\"mm-err\" tabindex=\"0\" role=\"group\" aria-label=\"{}\">{}</pre>",
        messages::ERROR_LABEL,
        lines(&words)
    );
    if !suggested.is_empty() {
        let (head, text) = (messages::HELP, lines(&suggested));
        html +=
            &format!("<details class=\"mm-help\"><summary>{head}</summary><pre tabindex=\"0\">{text}</pre></details>");
    }
    let trace = request.trace.filter(|_| is_drawn(request));
    let said = match (problem.kind, trace) {
        (ProblemKind::Rejected, Some(trace)) => {
            format!("{} {}", messages::PREVENTED, consequence(trace, request.snippet))
        }
        (ProblemKind::Rejected, None) => messages::REJECTED.to_string(),
        (ProblemKind::Failed, _) => messages::PROBLEM.to_string(),
    };
    html + &format!("<p class=\"mm-note\">{}</p>", escape(&said))
}

/// What came of a program that was run although it breaks a rule.
fn consequence(trace: &Trace, snippet: &Snippet) -> String {
    let row = |span: Span| {
        let line = snippet.program.line(span.lo);
        snippet.shown.partition_point(|shown| shown.program_line <= line)
    };
    match (&trace.outcome, trace.objection) {
        (Outcome::UndefinedBehaviour(fault), Some(objection)) => {
            messages::harm(row(objection), row(fault.span()), &fault.message)
        }
        (Outcome::Panicked { message, span }, Some(objection)) => {
            messages::harm(row(objection), row(*span), &messages::panics(message))
        }
        (Outcome::Exited(_) | Outcome::Panicked { .. }, _) => messages::NO_HARM.to_string(),
        (
            variants!(
                Outcome: UndefinedBehaviour | Aborted | StackOverflow | Rejected | Unsupported | Limit | Deadlock
            ),
            _,
        ) => messages::CUT_SHORT.to_string(),
    }
}

/// The lines of a message in two parts: what is wrong, and the help that follows it. A help goes on until something else
/// begins.
fn without_help(text: &str) -> (Vec<&str>, Vec<&str>) {
    let (mut said, mut suggested) = (Vec::new(), Vec::new());
    let mut is_help = false;
    for line in text.split('\n') {
        let start = line.trim_start();
        let starts = |word: &str| start.strip_prefix("= ").unwrap_or(start).starts_with(word);
        if starts("help:") {
            is_help = true;
        } else if line.is_empty() || starts("note:") || starts("error") || starts("unsupported") {
            is_help = false;
        }
        if is_help { &mut suggested } else { &mut said }.push(line);
    }
    while said.last().is_some_and(|line| line.trim_matches([' ', '|']).is_empty()) {
        said.pop();
    }
    (said, suggested)
}

/// `error[E0597]` and the line under the primary place stand out.
fn message_line(line: &str) -> String {
    let (head, rest) = line.split_at(line.find(':').filter(|_| line.starts_with("error")).unwrap_or(0));
    if !head.is_empty() {
        return format!("<b>{}</b>{}", escape(head), escape(rest));
    }
    match line.split_once('|') {
        Some((gutter, label)) if label.trim_start().starts_with('^') => {
            format!("{}|<b>{}</b>", escape(gutter), escape(label))
        }
        _ => escape(line),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn help_is_apart_from_what_is_wrong() {
        let text = "error[E0382]: use\n --> main.rs:3:5\n  |\n3 |     s;\n  |     ^\n  = note: moved\n  = help: clone it\n          twice\n\nerror: more";
        let (said, help) = without_help(text);
        assert_eq!(help, ["  = help: clone it", "          twice"]);
        assert_eq!(said.last(), Some(&"error: more"));
        assert!(said.contains(&"  = note: moved"));
    }
}
