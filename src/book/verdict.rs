//! What a program did, against what its block says that it does.

use crate::Simulation;
use crate::diagnostic::{Diagnostic, Kind};
use crate::hir;
use crate::machine::trace::{Limit, Outcome};
use crate::snippet::{Expect, Snippet};
use crate::source::Span;

/// The problems of a block whose program did something else than `snippet` says; `info` is the place of its info string.
/// None means that the block keeps its word.
pub fn verdict(snippet: &Snippet, simulation: &Simulation, info: Span) -> Vec<Diagnostic> {
    let (errors, unsupported): (Vec<_>, Vec<_>) =
        simulation.diagnostics.iter().cloned().partition(|diagnostic| diagnostic.kind == Kind::Error);
    match &snippet.options.expect {
        Expect::Ignore => Vec::new(),
        Expect::CompileFail(code) => rejected(errors, unsupported, code.as_deref(), info),
        Expect::Run | Expect::Panic | Expect::NoRun if !errors.is_empty() => with_advice(errors),
        Expect::Run | Expect::Panic | Expect::NoRun if !unsupported.is_empty() => unsupported,
        Expect::NoRun => Vec::new(),
        Expect::Run => ended(simulation, snippet).err().into_iter().collect(),
        Expect::Panic => panicked(simulation, snippet, info).err().into_iter().collect(),
    }
}

/// Tells the author of the first error how to show a program that does not compile.
fn with_advice(mut errors: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let word = match errors[0].code {
        Some(code) => format!("compile_fail,{code}"),
        None => String::from("compile_fail"),
    };
    if hir::is_of_other_crate(&errors[0]) {
        let help = "blocks have the standard library and no other crate; to show the code alone, take `memory` out of the info string";
        errors[0].helps.push(String::from(help));
    }
    errors[0].helps.push(format!("if the block is to show this error, add `{word}` to its info string"));
    errors
}

fn rejected(
    errors: Vec<Diagnostic>,
    unsupported: Vec<Diagnostic>,
    wanted: Option<&str>,
    info: Span,
) -> Vec<Diagnostic> {
    let Some(first) = errors.into_iter().next() else {
        if !unsupported.is_empty() {
            return unsupported;
        }
        let message = match wanted {
            Some(code) => format!("this program compiles, but its block says that it fails with {code}"),
            None => String::from("this program compiles, but its block says `compile_fail`"),
        };
        return vec![Diagnostic::error_without_code(info, message)];
    };
    match (wanted, first.code) {
        (None, _) => Vec::new(),
        (Some(wanted), Some(code)) if wanted == code => Vec::new(),
        (Some(wanted), found) => {
            let found = found.map_or_else(|| String::from("an error without a code"), String::from);
            let note = format!("the block says that the program fails with {wanted}, but the first error is {found}");
            vec![first.note(note)]
        }
    }
}

/// Whether the program ran to its end.
fn ended(simulation: &Simulation, snippet: &Snippet) -> Result<(), Diagnostic> {
    let outcome = outcome(simulation);
    if matches!(outcome, Outcome::Exited(0)) {
        return Ok(());
    }
    let failure = failure(outcome, snippet);
    if matches!(outcome, Outcome::Panicked { .. }) {
        return Err(failure.help("if the block is to show the panic, add `should_panic` to its info string"));
    }
    Err(failure)
}

/// Whether the program panicked.
fn panicked(simulation: &Simulation, snippet: &Snippet, info: Span) -> Result<(), Diagnostic> {
    let outcome = outcome(simulation);
    if matches!(outcome, Outcome::Panicked { .. }) {
        return Ok(());
    }
    if matches!(outcome, Outcome::Exited(0)) {
        let message = "this program runs to its end, but its block says `should_panic`";
        return Err(Diagnostic::error_without_code(info, message));
    }
    Err(failure(outcome, snippet))
}

fn outcome(simulation: &Simulation) -> &Outcome {
    let trace = simulation.trace.as_ref();
    &trace.expect("a program without diagnostics has been run").outcome
}

/// Ends that no block asks for, said to its author.
fn failure(outcome: &Outcome, snippet: &Snippet) -> Diagnostic {
    match outcome {
        Outcome::Exited(code) => {
            Diagnostic::error_without_code(snippet.program_span(), format!("this program ends with exit code {code}"))
        }
        Outcome::Panicked { message, span } => {
            Diagnostic::error_without_code(*span, format!("this program panics: {message}"))
        }
        Outcome::Aborted { message } => {
            Diagnostic::error_without_code(snippet.program_span(), format!("this program aborts: {message}"))
        }
        Outcome::StackOverflow { span } => Diagnostic::error_without_code(*span, "this program overflows its stack"),
        Outcome::Rejected(diagnostic) | Outcome::Unsupported(diagnostic) => diagnostic.clone(),
        Outcome::UndefinedBehaviour(diagnostic) => {
            let message = format!("undefined behaviour: {}", diagnostic.message);
            Diagnostic { message, ..diagnostic.clone() }
        }
        Outcome::Limit { limit, span } => limit_reached(*limit, *span),
        Outcome::Deadlock(diagnostic) => {
            let message = format!("deadlock: {}", diagnostic.message);
            Diagnostic { message, ..diagnostic.clone() }
        }
    }
}

fn limit_reached(limit: Limit, span: Span) -> Diagnostic {
    let error = Diagnostic::error_without_code(
        span,
        format!("this program does not end within the limit of {}", limit_name(limit)),
    );
    match limit {
        Limit::Statements => error.help("if it is not endless, raise the limit with `max-steps=…`"),
        Limit::Steps => error.help("a figure needs a smaller program: let its loops run fewer times"),
        Limit::Heap | Limit::Output | Limit::Threads => error.help("a figure needs a smaller program"),
    }
}

/// What is limited, in words.
pub fn limit_name(limit: Limit) -> &'static str {
    match limit {
        Limit::Statements => "statements executed",
        Limit::Steps => "steps recorded",
        Limit::Heap => "heap memory",
        Limit::Output => "output written",
        Limit::Threads => "threads",
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::machine::trace::{Left, Trace, TypeTable};
    use crate::snippet::{Options, whole_file};
    use crate::source::FileId;

    const INFO: Span = Span { file: FileId::CHAPTER, lo: 3, hi: 9 };
    const SPAN: Span = Span { file: FileId::PROGRAM, lo: 0, hi: 1 };

    fn ran(outcome: Outcome) -> Simulation {
        let (events, steps, stdout, stderr) = Default::default();
        let trace = Trace {
            types: TypeTable::default(),
            events,
            steps,
            threads: Vec::new(),
            stdout,
            stderr,
            outcome,
            asked: None,
            left: Left::default(),
            loans: Vec::new(),
            objection: None,
        };
        Simulation { diagnostics: Vec::new(), trace: Some(trace), sources: BTreeMap::new() }
    }

    fn found(diagnostic: Diagnostic) -> Simulation {
        Simulation { diagnostics: vec![diagnostic], trace: None, sources: BTreeMap::new() }
    }

    fn panicked() -> Simulation {
        ran(Outcome::Panicked { message: "boom".into(), span: SPAN })
    }

    fn problems(expect: Expect, simulation: &Simulation) -> String {
        let (snippet, _) = whole_file("fn main() {}\n", Options { expect, ..Options::default() });
        let problems = verdict(&snippet, simulation, INFO);
        let texts =
            problems.iter().map(|p| [vec![p.message.clone()], p.notes.clone(), p.helps.clone()].concat().join("; "));
        texts.collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn blocks_that_keep_their_word() {
        let e0382 = found(Diagnostic::error("E0382", SPAN, "moved"));
        let code = |code: &str| Expect::CompileFail(Some(String::from(code)));
        assert_eq!(problems(Expect::Run, &ran(Outcome::Exited(0))), "");
        assert_eq!(problems(Expect::Panic, &panicked()), "");
        assert_eq!(problems(code("E0382"), &e0382), "");
        assert_eq!(problems(Expect::CompileFail(None), &e0382), "");
        assert_eq!(problems(Expect::Ignore, &e0382), "");
        assert_eq!(problems(Expect::NoRun, &panicked()), "");
    }

    #[test]
    fn blocks_that_break_it() {
        let e0382 = found(Diagnostic::error("E0382", SPAN, "moved"));
        let unsupported = found(Diagnostic::unsupported(SPAN, "async"));
        let code = || Expect::CompileFail(Some(String::from("E0499")));
        let ended = ran(Outcome::Exited(0));
        for (expect, simulation, wanted) in [
            (Expect::Run, &e0382, "add `compile_fail,E0382`"),
            (Expect::NoRun, &e0382, "moved"),
            (code(), &e0382, "fails with E0499, but the first error is E0382"),
            (code(), &ended, "this program compiles, but its block says that it fails with E0499"),
            (Expect::CompileFail(None), &ended, "says `compile_fail`"),
            (code(), &unsupported, "async"),
            (Expect::Run, &unsupported, "async"),
            (Expect::Run, &panicked(), "panics: boom; if the block is to show the panic, add `should_panic`"),
            (Expect::Panic, &ended, "says `should_panic`"),
            (Expect::Run, &ran(Outcome::Exited(3)), "exit code 3"),
            (Expect::Run, &ran(Outcome::Limit { limit: Limit::Statements, span: SPAN }), "`max-steps=…`"),
            (Expect::Panic, &ran(Outcome::StackOverflow { span: SPAN }), "overflows its stack"),
            (Expect::Run, &ran(Outcome::Deadlock(Diagnostic::error_without_code(SPAN, "`main` waits"))), "deadlock"),
        ] {
            let problems = problems(expect.clone(), simulation);
            assert!(problems.contains(wanted), "{expect:?}: {problems}");
        }
    }
}
