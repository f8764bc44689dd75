//! Functions that no one wrote: drop glue, clones of built-in types, constructors, and adapters of calls.

mod call;
mod clone;
mod glue;
mod maker;

use super::Body;
use crate::types::{Instance, InstanceKind, Typing};

/// The body of a shim.
///
/// # Panics
/// For instances that are no shims: functions with bodies, intrinsics, and calls through vtables, which the machine does.
pub(super) fn shim(typing: &Typing<'_>, instance: &Instance) -> Body {
    match &instance.kind {
        InstanceKind::DropGlue(ty) => glue::drop_glue(typing, *ty),
        InstanceKind::CloneShim(ty) => clone::clone_shim(typing, *ty),
        InstanceKind::Ctor(def) => call::constructor(typing, *def),
        InstanceKind::FnPtrShim(method, ty) => call::function_call(typing, *method, *ty),
        InstanceKind::ClosureOnceShim(closure) => call::closure_once(typing, *closure, instance.args),
        InstanceKind::Item(_)
        | InstanceKind::CoroutineDrop(_)
        | InstanceKind::Intrinsic(_)
        | InstanceKind::Virtual(_) => {
            panic!("{:?} is no shim", instance.kind)
        }
    }
}
