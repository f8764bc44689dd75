//! Expressions to their types: the dispatch over all kinds, and the small kinds themselves.

use super::FnCtx;
use super::branch::Branches;
use super::expectation::Expectation;
use crate::hir::body::{ExprId, ExprKind};
use crate::hir::ty::ConstArg;
use crate::source::Span;
use crate::types::flags::Flags;
use crate::types::fold::{Fold, TypeFolder, fold_inside};
use crate::types::solve::CauseKind;
use crate::types::ty::{Const, Ty, TyKind};

impl<'a> FnCtx<'a> {
    /// The span of an expression.
    pub(super) fn span(&self, expr: ExprId) -> Span {
        self.body.expr(expr).span
    }

    /// Types an expression; what it comes to is remembered as its type before adjustments.
    pub(super) fn check_expr(&mut self, expr: ExprId, expectation: Expectation) -> Ty {
        let before = std::mem::replace(&mut self.diverges, false);
        let span = self.span(expr);
        if before && self.is_user && !self.told_unreachable && !is_block_like(&self.body.expr(expr).kind) {
            self.told_unreachable = true;
            self.tables.unreachable.push(span);
        }
        self.told_unreachable &= before;
        let around = std::mem::replace(&mut self.at, span);
        self.typing.memo.place.set(Some(span));
        let ty = self.check_kind(expr, expectation);
        self.at = around;
        self.diverges |= before || self.gives_never(expr, ty);
        self.tables.expr_types[expr.0 as usize] = ty;
        ty
    }

    /// An expression of type `!` has diverged, unless it is a place that nothing reads.
    fn gives_never(&mut self, expr: ExprId, ty: Ty) -> bool {
        self.shallow(ty).kind() == &TyKind::Never && !matches!(self.body.expr(expr).kind, ExprKind::Unary(..))
    }

    /// Types an expression and coerces it to `expected`.
    pub(super) fn check_coercible(&mut self, expr: ExprId, expected: Ty) -> Ty {
        let ty = self.check_expr(expr, Expectation::HasType(expected));
        self.demand_coerce(expr, ty, expected)
    }

    fn check_kind(&mut self, id: ExprId, expectation: Expectation) -> Ty {
        let body: &'a crate::hir::body::Body = self.body;
        match &body.expr(id).kind {
            ExprKind::Literal(literal) => self.check_literal(literal, expectation, self.span(id)),
            ExprKind::Path(path) => self.check_path(id, path),
            ExprKind::Unary(op, operand) => self.check_unary(id, *op, *operand, expectation),
            ExprKind::Binary(op, left, right) => self.check_binary(id, *op, *left, *right),
            ExprKind::Logical(_, left, right) => self.check_logical(*left, *right),
            ExprKind::Assign { place, value } => self.check_assign(*place, *value),
            ExprKind::AssignOp { op, place, value } => self.check_assign_op(id, *op, *place, *value),
            ExprKind::AddrOf { raw, mutable, place } => self.check_addr_of(*raw, *mutable, *place, expectation),
            ExprKind::Call { callee, args } => self.check_call(id, *callee, args, expectation),
            ExprKind::MethodCall { receiver, method, args } => {
                self.check_method_call(id, *receiver, method, args, expectation)
            }
            ExprKind::Field { base, field } => self.check_field(id, *base, field),
            ExprKind::Index { base, index } => self.check_index(id, *base, *index),
            ExprKind::Cast { value, ty } => self.check_cast(id, *value, ty),
            ExprKind::Tuple(items) => self.check_tuple(items, expectation),
            ExprKind::Array(items) => self.check_array(items, expectation),
            ExprKind::Repeat { value, len } => self.check_repeat(*value, len, expectation),
            ExprKind::Struct { path, fields, base } => self.check_struct(id, path, fields, *base, expectation),
            ExprKind::Block(block) => self.check_block(id, block, expectation),
            ExprKind::If { condition, then, otherwise } => {
                self.check_if(id, *condition, *then, *otherwise, expectation)
            }
            ExprKind::Let { pat, value } => self.check_let_condition(*pat, *value),
            ExprKind::Match { scrutinee, arms, source } => self.check_match(*scrutinee, arms, *source, expectation),
            ExprKind::Loop { body, source } => self.check_loop(id, *body, *source, expectation),
            ExprKind::Break { target, value } => self.check_break(id, *target, *value),
            ExprKind::Continue { .. } => {
                self.diverges = true;
                Ty::never()
            }
            ExprKind::Return(value) => self.check_return(id, *value),
            ExprKind::Closure(closure) => self.check_closure(id, closure, expectation),
            ExprKind::Yield => Ty::unit(),
            ExprKind::DropTemporaries(inner) => self.check_expr(*inner, expectation),
            ExprKind::InlineConst(def) => self.check_inline_const(id, *def, expectation),
            ExprKind::Error => {
                self.poisoned = true;
                Ty::error()
            }
        }
    }

    fn check_logical(&mut self, left: ExprId, right: ExprId) -> Ty {
        self.check_coercible(left, Ty::bool());
        let after_left = self.diverges;
        self.check_coercible(right, Ty::bool());
        // The right side may not run: what diverges there says nothing about what follows.
        self.diverges = after_left;
        Ty::bool()
    }

    fn check_tuple(&mut self, items: &[ExprId], expectation: Expectation) -> Ty {
        let expected = expectation.only_has_type().map(|ty| self.structurally(ty)).and_then(Ty::as_tuple);
        let mut types = Vec::with_capacity(items.len());
        for (index, &item) in items.iter().enumerate() {
            let wanted = expected.and_then(|expected| expected.as_slice().get(index).copied());
            types.push(match wanted {
                Some(wanted) => {
                    self.check_coercible(item, wanted);
                    wanted
                }
                None => {
                    let ty = self.check_expr(item, Expectation::None);
                    self.shallow(ty)
                }
            });
        }
        let span = self.at;
        for ty in types.iter().take(types.len().saturating_sub(1)) {
            self.require_sized(*ty, span, CauseKind::SizedOther);
        }
        Ty::tuple(&types)
    }

    fn check_array(&mut self, items: &[ExprId], expectation: Expectation) -> Ty {
        let hint = expectation.hint(self);
        let element = match hint.map(Ty::kind) {
            // A variable would become the type of the first item, where all of them are to meet.
            Some(TyKind::Array(element, _) | TyKind::Slice(element)) if !self.is_unknown(*element) => *element,
            _ => self.fresh_ty(),
        };
        let mut branches = Branches::new(element);
        for &item in items {
            let ty = self.check_expr(item, Expectation::HasType(element));
            if let Err(mismatch) = branches.add(self, item, ty) {
                self.report_mismatch(item, mismatch);
                branches.poison();
            }
        }
        let element = if items.is_empty() { element } else { branches.complete() };
        let span = self.at;
        self.require_sized(element, span, CauseKind::SizedOther);
        Ty::new(TyKind::Array(element, Const::Value(items.len() as u128)))
    }

    fn check_repeat(&mut self, value: ExprId, len: &ConstArg, expectation: Expectation) -> Ty {
        let hint = expectation.hint(self);
        let expected = match hint.map(Ty::kind) {
            Some(TyKind::Array(element, _) | TyKind::Slice(element)) => Some(*element),
            _ => None,
        };
        let element = match expected {
            Some(element) => self.check_coercible(value, element),
            None => {
                let ty = self.check_expr(value, Expectation::None);
                self.shallow(ty)
            }
        };
        let len = self.lower_const(len);
        let single = matches!(len, Const::Value(0 | 1));
        if !single && !self.is_constant_operand(value) {
            let span = self.span(value);
            self.require_copy(element, span, CauseKind::Misc);
        }
        Ty::new(TyKind::Array(element, len))
    }

    /// Constants and inline constants may be repeated though they are not `Copy`.
    fn is_constant_operand(&self, expr: ExprId) -> bool {
        let kind = &self.body.expr(expr).kind;
        let is_named = matches!(kind, ExprKind::Path(_))
            && matches!(
                self.tables.path_resolutions.get(&expr),
                Some((crate::types::tables::PathTarget::Def(def), _))
                    if matches!(self.hir.def(*def).kind, crate::hir::def::DefKind::Const | crate::hir::def::DefKind::AssocConst)
            );
        is_named || matches!(kind, ExprKind::InlineConst(_))
    }

    /// An inline constant is a body of its own: what is expected of it is told to it where it is known already.
    fn check_inline_const(&mut self, id: ExprId, def: crate::hir::def::DefId, expectation: Expectation) -> Ty {
        let args = self.owner_args();
        if let Some(expected) = expectation.only_has_type() {
            let expected = self.resolve(&expected);
            if !expected.flags().intersects(Flags::INFER.union(Flags::ERROR)) {
                self.typing.memo.const_arguments.borrow_mut().entry(def).or_insert(expected);
            }
        }
        if let Some(ty) = self.open_constant_type(def) {
            self.deferred_constants.push((def, ty));
            return ty;
        }
        self.tables.path_resolutions.insert(id, (crate::types::tables::PathTarget::Def(def), args));
        self.typing.body(crate::hir::body::BodyId(def)).expr_types[self.value_of(def)]
    }

    /// The type of an inline constant that does not follow from its value alone, as in `[const { None }; 4]`: with a variable
    /// for each part that its context has to say.
    fn open_constant_type(&self, def: crate::hir::def::DefId) -> Option<Ty> {
        let memo = &self.typing.memo;
        if memo.const_arguments.borrow().contains_key(&def) || memo.bodies.borrow().contains_key(&def) {
            return None;
        }
        let alone = super::check_body(self.typing, crate::hir::body::BodyId(def));
        let open = alone.diagnostics.iter().any(|diagnostic| matches!(diagnostic.code, Some("E0282" | "E0283")));
        let ty = *alone.tables.expr_types.get(self.value_of(def))?;
        open.then(|| ty.fold_with(&mut OpenErrors { cx: self }))
    }

    /// What the body around them says of the types of inline constants.
    pub(super) fn tell_deferred_constants(&mut self) {
        for (def, ty) in std::mem::take(&mut self.deferred_constants) {
            let ty = self.resolve(&ty);
            if !ty.flags().intersects(Flags::INFER.union(Flags::ERROR)) {
                self.typing.memo.const_arguments.borrow_mut().insert(def, ty);
            }
        }
    }

    /// The place of an inline constant's value among its own body's expressions.
    fn value_of(&self, def: crate::hir::def::DefId) -> usize {
        self.hir.body(def).map_or(0, |body| body.value.0 as usize)
    }
}

/// Puts a new variable in for each part of a type that is not known.
struct OpenErrors<'c, 'a> {
    cx: &'c FnCtx<'a>,
}

impl TypeFolder for OpenErrors<'_, '_> {
    fn concerns(&self, flags: Flags) -> bool {
        flags.intersects(Flags::ERROR)
    }

    fn fold_ty(&mut self, ty: Ty) -> Ty {
        if *ty.kind() == TyKind::Error { self.cx.fresh_ty() } else { fold_inside(ty, self) }
    }
}

/// What has parts that are looked at for themselves.
fn is_block_like(kind: &ExprKind) -> bool {
    matches!(kind, variants!(ExprKind: Block | If | Let | Loop | Match))
}
