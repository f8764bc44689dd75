//! What only `unsafe` code may do (E0133): raw pointers, unsafe functions, mutable statics, fields of unions.

use std::collections::BTreeSet;

use super::FnCtx;
use super::upvar::walk;
use crate::diagnostic::Diagnostic;
use crate::hir::body::{ExprId, ExprKind, PatId, PatKind, StmtKind, UnOp};
use crate::hir::def::{DefId, DefKind};
use crate::hir::item::AdtKind;
use crate::source::Span;
use crate::types::tables::PathTarget;
use crate::types::ty::TyKind;

/// What allows an unsafe operation.
#[derive(Clone, Copy)]
enum Safety {
    Safe,
    /// The function is `unsafe`.
    Function,
    /// The innermost `unsafe` block, by its expression.
    Block(usize),
}

impl FnCtx<'_> {
    /// Walks the finished body; only the program's own is worth the time.
    pub(super) fn check_unsafety(&mut self) {
        if !self.is_user || !self.diagnostics.is_empty() || self.poisoned {
            return;
        }
        let is_fn = matches!(self.hir.def(self.owner).kind, DefKind::Fn | DefKind::AssocFn);
        let allowed = if is_fn && self.hir.fn_decl(self.owner).is_unsafe { Safety::Function } else { Safety::Safe };
        let mut used = BTreeSet::new();
        self.check_unsafe_in(self.body.value, allowed, &mut used);
        for (index, expr) in self.body.exprs.iter().enumerate() {
            let is_unused = matches!(&expr.kind, ExprKind::Block(block) if block.is_unsafe) && !used.contains(&index);
            if is_unused && expr.span.is_user() {
                self.tables.unused_unsafe.push(expr.span);
            }
        }
    }

    fn check_unsafe_in(&mut self, expr: ExprId, allowed: Safety, used: &mut BTreeSet<usize>) {
        let body = self.body;
        let kind = &body.expr(expr).kind;
        let is_block = matches!(kind, ExprKind::Block(block) if block.is_unsafe);
        let allowed = if is_block { Safety::Block(expr.0 as usize) } else { allowed };
        let in_pattern = self.read_union_field(kind).map(read_of_union);
        for (span, what, label, note) in self.unsafe_operation(expr, kind).into_iter().chain(in_pattern) {
            let error = |place: &str| {
                let message = format!("{what} is unsafe and requires unsafe {place}");
                Diagnostic::error("E0133", span, message).primary_label(label).note(note)
            };
            match allowed {
                Safety::Safe => self.emit(error("function or block")),
                Safety::Function => self.tables.unsafe_in_unsafe_fn.push(error("block")),
                Safety::Block(block) => {
                    used.insert(block);
                }
            }
        }
        // `&raw const *p` and the place of `addr_of` do not touch what is behind the pointer.
        if let ExprKind::AddrOf { raw: true, place, .. } = kind {
            self.check_unsafe_address(*place, allowed, used);
        } else if let ExprKind::Assign { place, value } = kind {
            self.check_unsafe_target(*place, allowed, used);
            self.check_unsafe_in(*value, allowed, used);
        } else {
            walk::children(body, expr, &mut |child| self.check_unsafe_in(child, allowed, used));
        }
    }

    /// A place whose address is taken, without a reference to it.
    fn check_unsafe_address(&mut self, place: ExprId, allowed: Safety, used: &mut BTreeSet<usize>) {
        let body = self.body;
        let kind = &body.expr(place).kind;
        if let ExprKind::Unary(UnOp::Deref, inner) = kind {
            self.check_unsafe_in(*inner, allowed, used);
        } else if let ExprKind::Field { base, .. } = kind
            && self.is_union(*base)
        {
            self.check_unsafe_address(*base, allowed, used);
        } else if !matches!(kind, ExprKind::Path(_)) {
            self.check_unsafe_in(place, allowed, used);
        }
    }

    /// A pattern directly in this expression that reads a field of a union.
    fn read_union_field(&self, kind: &ExprKind) -> Option<Span> {
        if let ExprKind::Match { arms, .. } = kind {
            return arms.iter().find_map(|arm| self.reads_union(arm.pat, false));
        }
        if let ExprKind::Let { pat, .. } = kind {
            return self.reads_union(*pat, false);
        }
        let ExprKind::Block(block) = kind else { return None };
        block.stmts.iter().find_map(|stmt| match stmt.kind {
            StmtKind::Let { pat, .. } => self.reads_union(pat, false),
            StmtKind::Expr { .. } => None,
        })
    }

    /// Everything but `_` reads what it stands for.
    fn reads_union(&self, pat: PatId, in_union: bool) -> Option<Span> {
        let known = self.body.pat(pat);
        let reads = match &known.kind {
            variants!(PatKind: Binding | Literal | Path | Range | Ref | Slice | TupleStruct) => in_union,
            variants!(PatKind: Wild | Tuple | Struct | Or | Error) => false,
        };
        if reads {
            return Some(known.span);
        }
        let of_union = matches!(&known.kind, PatKind::Struct { .. })
            && matches!(self.tables.pat_types[pat.0 as usize].kind(), TyKind::Adt(def, _) if self.hir.adt(*def).kind == AdtKind::Union);
        let mut inner = Vec::new();
        known.kind.parts(&mut inner);
        inner.into_iter().find_map(|part| self.reads_union(part, in_union || of_union))
    }

    /// The left side of an assignment: to write a union's field is safe, since nothing is read (reference, "Unions").
    fn check_unsafe_target(&mut self, place: ExprId, allowed: Safety, used: &mut BTreeSet<usize>) {
        let body = self.body;
        if let ExprKind::Field { base, .. } = &body.expr(place).kind {
            self.check_unsafe_target(*base, allowed, used);
        } else {
            self.check_unsafe_in(place, allowed, used);
        }
    }

    fn is_union(&self, base: ExprId) -> bool {
        let TyKind::Adt(def, _) = self.adjusted_type(base).kind() else { return false };
        self.hir.adt(*def).kind == AdtKind::Union
    }

    /// The unsafe thing that this very expression does, with its messages.
    fn unsafe_operation(&self, expr: ExprId, kind: &ExprKind) -> Option<(Span, String, &'static str, &'static str)> {
        let span = self.span(expr);
        match kind {
            ExprKind::Unary(UnOp::Deref, operand) => {
                let operand = self.adjusted_type(*operand);
                matches!(operand.kind(), TyKind::RawPtr(..)).then(|| {
                    let note = "raw pointers may be null, dangling or unaligned; they can violate aliasing rules and cause data races: all of these are undefined behavior";
                    (span, "dereference of raw pointer".to_owned(), "dereference of raw pointer", note)
                })
            }
            ExprKind::Call { callee, .. } => {
                let callee = self.adjusted_type(*callee);
                let (is_unsafe, name) = if let Some((def, _)) = callee.as_fn_def() {
                    (self.typing.fn_sig(def).is_unsafe && !self.was_safe(def), Some(def))
                } else {
                    (matches!(callee.kind(), TyKind::FnPtr(sig) if sig.is_unsafe), None)
                };
                is_unsafe.then(|| self.unsafe_call(span, name))
            }
            ExprKind::MethodCall { .. } => {
                let (def, _) = self.tables.callees.get(&expr)?;
                self.typing.fn_sig(*def).is_unsafe.then(|| self.unsafe_call(span, Some(*def)))
            }
            ExprKind::Path(_) => {
                let (PathTarget::Def(def), _) = self.tables.path_resolutions.get(&expr)? else { return None };
                if self.hir.def(*def).kind == (DefKind::Static { mutable: false })
                    && self.hir.foreign(*def).is_some_and(|foreign| !foreign.is_safe)
                {
                    let note = "extern statics are not controlled by the Rust type system: invalid data, aliasing violations or data races will cause undefined behavior";
                    return Some((span, "use of extern static".to_owned(), "use of extern static", note));
                }
                (self.hir.def(*def).kind == DefKind::Static { mutable: true }).then(|| {
                    let note = "mutable statics can be mutated by multiple threads: aliasing violations or data races will cause undefined behavior";
                    (span, "use of mutable static".to_owned(), "use of mutable static", note)
                })
            }
            ExprKind::Field { base, .. } => self.is_union(*base).then(|| read_of_union(span)),
            ExprKind::Unary(UnOp::Not | UnOp::Neg, _)
            | variants!(
                ExprKind: Literal | Binary | Logical | Assign | AssignOp | AddrOf | Index | Cast | Tuple | Array
                    | Repeat | Struct | Block | If | Let | Match | Loop | Break | Continue | Return | Closure | Yield
                    | DropTemporaries | InlineConst | Error
            ) => None,
        }
    }

    /// Functions that were safe before the 2024 edition still are there.
    fn was_safe(&self, def: DefId) -> bool {
        !self.edition_2024 && self.hir.has_attribute(def, "rustc_deprecated_safe_2024")
    }

    fn unsafe_call(&self, span: Span, callee: Option<DefId>) -> (Span, String, &'static str, &'static str) {
        let what = match callee {
            Some(def) => format!("call to unsafe function `{}`", self.hir.path(def)),
            None => "call to unsafe function pointer".to_owned(),
        };
        let note = "consult the function's documentation for information on how to avoid undefined behavior";
        (span, what, "call to unsafe function", note)
    }
}

/// The unsafe thing that reads a field of a union.
fn read_of_union(place: Span) -> (Span, String, &'static str, &'static str) {
    let note = "the field may not be properly initialized: using uninitialized data will cause undefined behavior";
    (place, "access to union field".to_owned(), "access to union field", note)
}
