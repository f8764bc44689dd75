//! The body of async code to two functions of its future's state: one that polls it, and one that drops it.
//!
//! The borrow stage has seen the body as it is written, with [`TerminatorKind::Yield`] where it goes to sleep. Here what it keeps over a
//! sleep ([`saved`]) becomes part of the future, and the rest stays in the frame of the poll ([`transform`]). After rustc's state
//! transform, so that futures have the sizes that they have there.
//!
//! [`TerminatorKind::Yield`]: super::TerminatorKind::Yield

mod drop;
mod effects;
pub(super) mod endless;
mod live;
mod resume;
mod saved;
mod states;

use std::rc::Rc;

use super::{Body, Local, elaborate};
use crate::types::tables::CoroutineFacts;
use crate::types::{ParamEnv, Typing};
use saved::Saved;

/// What the body of async code becomes.
#[derive(Debug)]
pub struct Coroutine {
    /// `Future::poll` of the future.
    pub resume: Rc<Body>,
    /// `drop_in_place` of the future.
    pub drop: Rc<Body>,
    pub facts: Rc<CoroutineFacts>,
}

/// The future itself, the argument of the body as built.
const THIS: Local = Local(1);
/// The context that it is polled with; a new one after each sleep.
const CONTEXT: Local = Local(2);

/// Takes a body as built apart. `kept` is as in [`elaborate::elaborate`].
pub(super) fn coroutine(typing: &Typing<'_>, env: &ParamEnv, built: &Body, kept: &[Local]) -> Coroutine {
    let body = elaborate::with_certain_drops(typing, env, built, kept);
    let saved = Saved::of(typing, &body);
    let mut resume = resume::resume(typing, body.clone(), &saved);
    let mut drop = drop::drop(typing, body, &saved);
    elaborate::shorten(typing, env, &mut resume);
    elaborate::shorten(typing, env, &mut drop);
    Coroutine { resume: Rc::new(resume), drop: Rc::new(drop), facts: Rc::new(saved.facts) }
}
