//! Assertions and a [`Trace`] to what does not hold: each is held against memory whenever its line has run.

mod find;
mod value;

use crate::diagnostic::Diagnostic;
use crate::machine::trace::Trace;
use crate::snippet::Snippet;
use crate::snippet::assertion::{Assertion, Check, Claim, Number, PlacePath, Relation, State, without_white_space};

use super::choose::{pick, visits_of_line};
use super::messages;
use super::read::{Memory, NONE_FRESH};
use find::Moment;

/// One diagnostic for each assertion that does not hold, at the first moment at which it does not, or that is never reached.
pub fn asserted(trace: &Trace, snippet: &Snippet) -> Vec<Diagnostic> {
    snippet.assertions.iter().filter_map(|assertion| failure(assertion, trace, snippet)).collect()
}

fn failure(assertion: &Assertion, trace: &Trace, snippet: &Snippet) -> Option<Diagnostic> {
    let visits = visits_of_line(assertion.line, trace, &snippet.program);
    let steps = if assertion.visits == crate::snippet::Visits::Default {
        visits.clone()
    } else {
        pick(&visits, assertion.visits)
    };
    if steps.is_empty() {
        let message = messages::mark_unreached(assertion.line, assertion.visits, visits.len());
        return Some(Diagnostic::error_without_code(assertion.span, message));
    }
    let first = steps.iter().find_map(|&step| {
        let fails = |check: &Check| check_at(check, trace, step).err().map(|why| (check.text.clone(), why));
        assertion.checks.iter().find_map(fails).map(|failed| (step, failed))
    });
    let (step, (text, why)) = first?;
    let visit = visits.iter().position(|&visit| visit == step).map_or(1, |at| at + 1);
    let error = Diagnostic::error_without_code(assertion.span, messages::assertion_failed(&text)).primary_label(why);
    Some(if visits.len() > 1 { error.note(messages::assertion_visit(visit, visits.len())) } else { error })
}

/// Whether the check holds after this step; else what is there instead.
fn check_at(check: &Check, trace: &Trace, step: usize) -> Result<(), String> {
    let moment = moment(trace, step);
    match &check.claim {
        Claim::State { state, place, holds } => {
            let found = has_state(&moment, *state, place)?;
            if found == *holds { Ok(()) } else { Err(messages::state_is(&place.text, state_word(*state), found)) }
        }
        Claim::Number { number, relation, wanted } => compare(&moment, number, *relation, *wanted),
        Claim::Value { place, equal, wanted } => {
            let text = value::text(moment.memory, moment.place(place)?);
            let same = without_white_space(&text) == *wanted;
            if same == *equal { Ok(()) } else { Err(messages::it_is(&place.text, &text)) }
        }
        Claim::Output { equal, wanted } => {
            let written = trace.steps[step].stdout_len.min(trace.stdout.len());
            let output = String::from_utf8_lossy(&trace.stdout[..written]);
            if (output == *wanted) == *equal { Ok(()) } else { Err(messages::it_is("output", &format!("{output:?}"))) }
        }
    }
}

fn compare(moment: &Moment<'_>, number: &Number, relation: Relation, wanted: i128) -> Result<(), String> {
    let (name, found) = match number {
        Number::Quantity(quantity) => {
            let name = crate::snippet::quantity::QUANTITIES.iter().find(|(_, known)| known == quantity);
            (String::from(name.map_or("", |(name, _)| name)), i128::from(moment.quantity(*quantity)))
        }
        Number::Measure { measure, place } => {
            (messages::measure(*measure, &place.text), i128::from(moment.measure(*measure, place)?))
        }
        Number::Value(place) => {
            let text = value::text(moment.memory, moment.place(place)?);
            (place.text.clone(), text.parse().map_err(|_| messages::it_is(&place.text, &text))?)
        }
    };
    if relation.holds(found, wanted) { Ok(()) } else { Err(messages::it_is(&name, &found.to_string())) }
}

/// The number or value after a step, as text: numbers in groups of three digits, values as `{:?}` prints them.
///
/// # Errors
/// What there is instead, in words.
pub fn told(trace: &Trace, step: usize, number: &Number) -> Result<String, String> {
    let moment = moment(trace, step);
    Ok(match number {
        Number::Quantity(quantity) => messages::grouped(moment.quantity(*quantity)),
        Number::Measure { measure, place } => messages::grouped(moment.measure(*measure, place)?),
        Number::Value(place) => value::text(moment.memory, moment.place(place)?),
    })
}

fn moment(trace: &Trace, step: usize) -> Moment<'_> {
    let before = step.checked_sub(1).map(|i| &trace.steps[i].memory);
    let memory = Memory { types: &trace.types, now: &trace.steps[step].memory, before, fresh: &NONE_FRESH };
    Moment { trace, step, memory }
}

fn state_word(state: State) -> &'static str {
    let known = crate::snippet::assertion::STATES.iter().find(|(_, known)| *known == state);
    known.map_or("", |(word, _)| word)
}

fn has_state(moment: &Moment<'_>, state: State, path: &PlacePath) -> Result<bool, String> {
    match state {
        State::Moved => moment.was_moved(path),
        State::Dropped => moment.was_dropped(path),
        State::Freed => Ok(!moment.is_live(moment.target(path)?)),
        State::Leaked => {
            let target = moment.target(path)?;
            Ok(moment.is_live(target) && moment.is_never_freed(target))
        }
        State::Borrowed => moment.is_borrowed(path),
    }
}
