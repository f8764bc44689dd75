//! `a @ pattern` to what the variables inside may not do beside `a`: they cannot borrow what moves into `a`, nor move or change what
//! `a` borrows. (RFC 2294; rustc's `check_borrow_conflicts_in_at_patterns`.)

use super::Check;
use crate::diagnostic::Diagnostic;
use crate::hir::body::{PatId, PatKind};
use crate::types::tables::BindingMode;
use crate::types::ty::{Mutability, Ty};

const MOVED: &str = "borrow of moved value";
const TWICE: &str = "cannot borrow value as mutable more than once at a time";
const ALSO_MUTABLE: &str = "cannot borrow value as immutable because it is also borrowed as mutable";
const ALSO_SHARED: &str = "cannot borrow value as mutable because it is also borrowed as immutable";
const MOVED_AWAY: &str = "cannot move out of value because it is borrowed";
/// In the order in which they are told of one pattern.
const MESSAGES: [&str; 5] = [MOVED, TWICE, ALSO_MUTABLE, ALSO_SHARED, MOVED_AWAY];

impl Check<'_, '_> {
    /// The conflicts of all patterns of the body.
    pub(super) fn conflicts_at_bindings(&self, found: &mut Vec<Diagnostic>) {
        for index in 0..self.body.pats.len() {
            let pat = PatId(index as u32);
            if let PatKind::Binding { sub: Some(sub), .. } = &self.body.pat(pat).kind {
                self.conflicts_at(pat, *sub, found);
            }
        }
    }

    fn conflicts_at(&self, pat: PatId, sub: PatId, found: &mut Vec<Diagnostic>) {
        let mut inside = Vec::new();
        self.bindings_in(sub, &mut inside);
        for message in MESSAGES {
            let wrong: Vec<PatId> =
                inside.iter().copied().filter(|it| self.conflict(pat, *it) == Some(message)).collect();
            if !wrong.is_empty() {
                let diagnostic = Diagnostic::error_without_code(self.body.pat(pat).span, message);
                let at = wrong.iter().map(|it| self.body.pat(*it).span);
                found.push(at.fold(diagnostic, |diagnostic, span| diagnostic.label(span, "with this variable")));
            }
        }
    }

    /// What one variable may not do inside of the pattern of another.
    fn conflict(&self, outer: PatId, inner: PatId) -> Option<&'static str> {
        use BindingMode::{Ref, Value};
        use Mutability::{Mut, Not};
        match (self.mode(outer), self.mode(inner)) {
            (Value, Ref(_)) => self.moves(outer).then_some(MOVED),
            (Value, Value) | (Ref(Not), Ref(Not)) => None,
            (Ref(Mut), Ref(Mut)) => Some(TWICE),
            (Ref(Mut), Ref(Not)) => Some(ALSO_MUTABLE),
            (Ref(Not), Ref(Mut)) => Some(ALSO_SHARED),
            (Ref(_), Value) => self.moves(inner).then_some(MOVED_AWAY),
        }
    }

    fn mode(&self, pat: PatId) -> BindingMode {
        self.tables.binding_modes.get(&pat).copied().unwrap_or(BindingMode::Value)
    }

    /// Whether a variable that takes the value itself moves it.
    fn moves(&self, pat: PatId) -> bool {
        let ty = self.tables.pat_types.get(pat.0 as usize).copied().unwrap_or_else(Ty::error);
        !self.typing.is_copy(ty, &self.typing.param_env(self.body.owner))
    }

    fn bindings_in(&self, pat: PatId, found: &mut Vec<PatId>) {
        if matches!(self.body.pat(pat).kind, PatKind::Binding { .. }) {
            found.push(pat);
        }
        self.body.pat(pat).kind.subpatterns().into_iter().for_each(|inner| self.bindings_in(inner, found));
    }
}
