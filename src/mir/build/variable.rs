//! Variables: their locals, their storage, and the end of their values.

use super::scope::DropKind;
use super::{Builder, Variable};
use crate::hir::body::LocalId;
use crate::mir::thir::{Pat, PatKind};
use crate::mir::{Local, LocalDecl, LocalKind, Place, StatementKind};
use crate::source::Span;
use crate::types::ty::{Mutability, Ty};

impl Builder<'_> {
    /// Makes locals for all variables of a pattern. An or-pattern's alternatives bind the same ones.
    pub(super) fn declare(&mut self, pat: &Pat) {
        self.declare_as(pat, LocalKind::Variable { declared_without_value: false });
    }

    pub(super) fn declare_as(&mut self, pat: &Pat, kind: LocalKind) {
        for local in bindings(pat) {
            // A guard is built once for each alternative of an or-pattern: its variables keep their locals.
            if !self.variables.contains_key(&local) {
                self.declare_variable(local, kind);
            }
        }
    }

    pub(super) fn declare_variable(&mut self, variable: LocalId, kind: LocalKind) -> Local {
        let decl = self.variable_decl(variable, kind);
        let local = self.new_local(decl);
        self.variables.insert(variable, Variable { local, guard: None });
        local
    }

    /// How a variable of the program is declared as a local; those of desugarings are temporaries.
    pub(super) fn variable_decl(&self, variable: LocalId, kind: LocalKind) -> LocalDecl {
        let hir = self.cx.hir.local(variable);
        let ty = self.variable_ty(variable);
        let mutability = Mutability::from_bool(hir.mutable);
        let is_argument = kind == LocalKind::Argument;
        LocalDecl {
            ty,
            mutability: if hir.user || is_argument { mutability } else { Mutability::Mut },
            name: hir.user.then(|| hir.name.clone()),
            span: hir.span,
            kind: if hir.user || is_argument { kind } else { LocalKind::Temporary },
        }
    }

    pub(super) fn variable_ty(&self, variable: LocalId) -> Ty {
        self.cx.tables.local_types[variable.0 as usize]
    }

    pub(super) fn variable_local(&self, variable: LocalId) -> Local {
        self.variables[&variable].local
    }

    /// Begins a variable's storage, which ends with `scope`.
    pub(super) fn begin_storage(&mut self, variable: LocalId, scope: usize, span: Span) -> Place {
        let local = self.variable_local(variable);
        self.push(span, StatementKind::StorageLive(local));
        self.schedule(scope, local, DropKind::Storage);
        Place::local(local)
    }

    /// The variable holds a value from here to the end of `scope`.
    pub(super) fn begin_value(&mut self, variable: LocalId, scope: usize) {
        let local = self.variable_local(variable);
        self.schedule_value(scope, local, self.variable_ty(variable));
    }
}

/// The variables of a pattern, each once, in order.
pub(super) fn bindings(pat: &Pat) -> Vec<LocalId> {
    let mut found = Vec::new();
    collect(pat, &mut found);
    found
}

fn collect(pat: &Pat, found: &mut Vec<LocalId>) {
    match &pat.kind {
        PatKind::Binding { local, sub, .. } => {
            if !found.contains(local) {
                found.push(*local);
            }
            sub.iter().for_each(|sub| collect(sub, found));
        }
        PatKind::Variant { fields, .. } | PatKind::Leaf(fields) => {
            fields.iter().for_each(|(_, pat)| collect(pat, found))
        }
        PatKind::Deref(inner) => collect(inner, found),
        PatKind::Slice { before, rest, after } => {
            before.iter().for_each(|pat| collect(pat, found));
            rest.iter().flatten().for_each(|pat| collect(pat, found));
            after.iter().for_each(|pat| collect(pat, found));
        }
        PatKind::Or(pats) => pats.iter().for_each(|pat| collect(pat, found)),
        variants!(PatKind: Wild | Bits | Equal | Range | Error) => {}
    }
}
