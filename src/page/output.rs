//! What the program wrote, and the message of a panic.

use crate::machine::trace::{EventKind, Outcome, Trace};
use crate::scene::{Moment, Scene, messages};

use super::escape::escape;

/// More lines than this are not shown.
const LINES: usize = 40;

/// The output under the figure; empty when there is none. `panics` is the step (from 1) from which on a message on standard
/// error has been written, where the figure has steps.
pub fn output(trace: &Trace, panics: Option<usize>) -> String {
    let mut html = String::new();
    if !trace.stdout.is_empty() {
        let text = stdout(trace);
        html += &format!("<div class=\"mm-h\">{}</div><pre class=\"mm-out\">{}</pre>", messages::OUTPUT, escape(&text));
    }
    if let Some(message) = failure(&trace.outcome) {
        let said = String::from_utf8_lossy(&trace.stderr);
        let said = if said.trim().is_empty() { message } else { shortened(&without_advice(&said)) };
        let from = panics.map_or_else(String::new, |step| format!(" data-p=\"{step}\""));
        html += &format!(
            "<div class=\"mm-h\"{from}>{}</div><pre class=\"mm-out\"{from}>{}</pre>",
            messages::PANIC_OUTPUT,
            escape(said.trim())
        );
    }
    if html.is_empty() { html } else { format!("<div class=\"mm-res\">{html}</div>") }
}

/// The step (from 1) at which the program panics, if it does; else the last one.
pub fn panics(trace: &Trace, scene: &Scene) -> usize {
    let message = trace.events.iter().position(|event| matches!(event.kind, EventKind::Panic { .. }));
    let after = |moment: &Moment| message.is_some_and(|at| trace.steps[moment.step].events.end > at);
    scene.moments.iter().position(after).map_or(scene.moments.len(), |moment| moment + 1)
}

/// The message without the line about backtraces, which a reader of a page cannot follow.
fn without_advice(message: &str) -> String {
    let lines: Vec<&str> = message.lines().filter(|line| !line.starts_with("note: run with `RUST_BACKTRACE")).collect();
    lines.join("\n")
}

/// All that was written to standard output, as far as it is shown.
pub fn stdout(trace: &Trace) -> String {
    shortened(&String::from_utf8_lossy(&trace.stdout))
}

fn failure(outcome: &Outcome) -> Option<String> {
    match outcome {
        Outcome::Panicked { message, .. } | Outcome::Aborted { message } => Some(message.clone()),
        variants!(
            Outcome: Exited | StackOverflow | Rejected | UndefinedBehaviour | Unsupported | Limit | Deadlock
        ) => None,
    }
}

fn shortened(text: &str) -> String {
    let text = text.trim_end_matches('\n');
    let lines: Vec<&str> = text.split('\n').collect();
    if lines.len() <= LINES {
        return text.to_string();
    }
    let rest = (lines.len() - LINES) as u64;
    format!("{}\n… {}", lines[..LINES].join("\n"), messages::gap(rest))
}
