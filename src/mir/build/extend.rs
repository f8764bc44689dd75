//! Which temporaries of an initialiser live as long as the variable (Reference, "Temporary lifetime extension").

use super::Builder;
use crate::hir::body::{Block, ExprId, ExprKind, PatId, PatKind, UnOp};
use crate::hir::def::DefKind;
use crate::types::tables::PathTarget;
use crate::types::ty::{Ty, TyKind};

impl Builder<'_> {
    /// Gives the extended temporaries of `let pat = init` to `scope` (`None`: for ever, in constants).
    pub(super) fn extend_temporaries(&mut self, pat: Option<PatId>, init: ExprId, scope: Option<usize>) {
        self.extend_expression(init, scope);
        if pat.is_some_and(|pat| self.is_extending(pat)) {
            self.extend_place(init, scope);
        }
    }

    /// An extending expression: the operands of its borrow expressions are extended.
    fn extend_expression(&mut self, id: ExprId, scope: Option<usize>) {
        let body = self.cx.hir;
        match &body.expr(id).kind {
            ExprKind::AddrOf { place, .. } => {
                self.extend_expression(*place, scope);
                self.extend_place(*place, scope);
            }
            ExprKind::Struct { fields, .. } => {
                fields.iter().for_each(|field| self.extend_expression(field.value, scope));
            }
            ExprKind::Tuple(items) | ExprKind::Array(items) => {
                items.iter().for_each(|&item| self.extend_expression(item, scope));
            }
            ExprKind::Call { callee, args } if self.is_constructor(*callee) => {
                args.iter().for_each(|&arg| self.extend_expression(arg, scope));
            }
            ExprKind::Call { callee, args } if self.makes_format_arguments(*callee) => {
                args.iter().for_each(|&arg| self.extend_format_argument(arg, scope));
            }
            ExprKind::Cast { value, .. } => self.extend_expression(*value, scope),
            ExprKind::Block(Block { tail: Some(tail), .. }) => self.extend_expression(*tail, scope),
            ExprKind::If { then, otherwise, .. } => {
                self.extend_expression(*then, scope);
                otherwise.iter().for_each(|&otherwise| self.extend_expression(otherwise, scope));
            }
            ExprKind::Match { arms, .. } => arms.iter().for_each(|arm| self.extend_expression(arm.body, scope)),
            ExprKind::Block(Block { tail: None, .. })
            | variants!(
                ExprKind: Literal | Path | Unary | Binary | Logical | Assign | AssignOp | Call | MethodCall | Field
                    | Index | Repeat | Let | Loop | Break | Continue | Return | Closure | Yield | DropTemporaries
                    | InlineConst | Error
            ) => {}
        }
    }

    /// The operand of an extended borrow: itself, and what it is a part of.
    fn extend_place(&mut self, mut id: ExprId, scope: Option<usize>) {
        self.extended.insert(id, scope);
        while let ExprKind::AddrOf { place: inner, .. }
        | ExprKind::Unary(UnOp::Deref, inner)
        | ExprKind::Field { base: inner, .. }
        | ExprKind::Index { base: inner, .. } = &self.cx.hir.expr(id).kind
        {
            id = *inner;
            self.extended.insert(id, scope);
        }
    }

    /// What `format_args!` has made of its arguments: all that they borrow is extended.
    fn extend_format_argument(&mut self, id: ExprId, scope: Option<usize>) {
        let kind = &self.cx.hir.expr(id).kind;
        if let ExprKind::AddrOf { place, .. } = kind {
            self.extend_expression(id, scope);
            self.extend_format_argument(*place, scope);
        } else if let ExprKind::Array(items) | ExprKind::Tuple(items) = kind {
            items.iter().for_each(|&item| self.extend_format_argument(item, scope));
        } else if let ExprKind::Call { args, .. } = kind {
            args.iter().for_each(|&arg| self.extend_expression(arg, scope));
        } else if let ExprKind::Match { scrutinee, .. } = kind {
            self.extend_format_argument(*scrutinee, scope);
        }
    }

    /// Whether this is the function that `format_args!` calls.
    fn makes_format_arguments(&self, callee: ExprId) -> bool {
        match self.cx.tables.path_resolutions.get(&callee) {
            Some((PathTarget::Def(def), _)) => {
                let hir = self.cx.typing.hir;
                let known = hir.def(*def);
                if hir.is_user(*def) || !known.name.starts_with("new_") {
                    return false;
                }
                let of = known.parent.map(|parent| self.cx.typing.type_of(parent));
                let arguments = hir.library_item("core::fmt::Arguments");
                matches!(of.map(Ty::kind), Some(TyKind::Adt(adt, _)) if Some(*adt) == arguments)
            }
            Some((PathTarget::Ctor(_) | PathTarget::ConstParam(_), _)) | None => false,
        }
    }

    fn is_constructor(&self, callee: ExprId) -> bool {
        match self.cx.tables.path_resolutions.get(&callee) {
            Some((PathTarget::Ctor(def), _)) => {
                matches!(self.cx.typing.hir.def(*def).kind, DefKind::Struct | DefKind::Variant)
            }
            Some((PathTarget::Def(_) | PathTarget::ConstParam(_), _)) | None => false,
        }
    }

    /// An extending pattern: it binds by reference somewhere inside.
    fn is_extending(&self, pat: PatId) -> bool {
        let any = |pats: &[PatId]| pats.iter().any(|&pat| self.is_extending(pat));
        match &self.cx.hir.pat(pat).kind {
            PatKind::Binding { by_ref, sub, .. } => by_ref.is_some() || sub.is_some_and(|sub| self.is_extending(sub)),
            PatKind::Tuple { pats, .. } | PatKind::TupleStruct { pats, .. } | PatKind::Or(pats) => any(pats),
            PatKind::Struct { fields, .. } => fields.iter().any(|field| self.is_extending(field.pat)),
            PatKind::Slice { before, rest, after } => {
                any(before) || rest.flatten().is_some_and(|rest| self.is_extending(rest)) || any(after)
            }
            variants!(PatKind: Wild | Literal | Path | Range | Ref | Error) => false,
        }
    }
}
