//! A closure's body to the uses of outer variables in it (rustc's `ExprUseVisitor`).

use super::place::{Base, Place, Step};
use crate::hir::body::{Arm, Block, ExprId, ExprKind, PatId, PatKind, StmtKind, UnOp};
use crate::hir::def::DefId;
use crate::hir::item::AdtKind;
use crate::source::Span;
use crate::types::check::FnCtx;
use crate::types::tables::{AdjustmentKind, BindingMode, CaptureMode, CaptureProjection};
use crate::types::ty::{Mutability, TyKind};

/// A use of an outer variable's place.
#[derive(Clone, Debug)]
pub(super) struct Use {
    pub(super) place: Place,
    pub(super) mode: CaptureMode,
    pub(super) span: Span,
}

/// Walks one closure's body.
struct UseVisitor<'c, 'a> {
    cx: &'c FnCtx<'a>,
    outer: std::rc::Rc<[bool]>,
    uses: Vec<Use>,
}

impl FnCtx<'_> {
    /// All uses of outer variables in a closure's body.
    pub(super) fn collect_uses(&self, def: DefId) -> Vec<Use> {
        let state = &self.closures[&def];
        let ExprKind::Closure(closure) = &self.body.expr(state.expr).kind else {
            panic!("a closure's expression is a closure");
        };
        let mut visitor = UseVisitor { cx: self, outer: state.outer.clone(), uses: Vec::new() };
        visitor.consume(closure.body);
        visitor.uses
    }
}

impl UseVisitor<'_, '_> {
    fn record(&mut self, place: &Place, mode: CaptureMode, span: Span) {
        let Base::Local(local) = place.base else { return };
        if self.outer[local.0 as usize] {
            self.uses.push(Use { place: place.clone(), mode, span });
        }
    }

    /// The value of a place is used: a copy only reads it.
    fn take(&mut self, place: &Place, span: Span) {
        let mode = if self.cx.is_copy(place.ty()) { CaptureMode::Ref } else { CaptureMode::Move };
        self.record(place, mode, span);
    }

    fn borrow(&mut self, place: &Place, mutability: Mutability, span: Span) {
        let mode = if mutability.is_mut() { CaptureMode::MutRef } else { CaptureMode::Ref };
        self.record(place, mode, span);
    }

    /// The expression's value is used.
    fn consume(&mut self, expr: ExprId) {
        let place = self.cx.place_of(expr);
        self.take(&place, self.cx.span(expr));
        self.walk(expr);
    }

    fn consume_all(&mut self, exprs: &[ExprId]) {
        exprs.iter().for_each(|expr| self.consume(*expr));
    }

    fn borrow_expr(&mut self, expr: ExprId, mutability: Mutability) {
        let place = self.cx.place_of(expr);
        self.borrow(&place, mutability, self.cx.span(expr));
        self.walk(expr);
    }

    /// What happens on the way to the expression's place or value.
    fn walk(&mut self, expr: ExprId) {
        self.walk_adjustments(expr);
        let body = self.cx.body;
        match &body.expr(expr).kind {
            ExprKind::Path(_) | ExprKind::Literal(_) | ExprKind::Continue { .. } => {}
            ExprKind::InlineConst(_) | ExprKind::Yield | ExprKind::Error => {}
            ExprKind::Unary(UnOp::Deref, operand) => self.walk(*operand),
            ExprKind::Unary(UnOp::Not | UnOp::Neg, operand) => self.consume(*operand),
            ExprKind::Field { base, .. } => self.walk(*base),
            ExprKind::Index { base, index } => {
                self.walk_indexed(expr, *base);
                self.consume(*index);
            }
            ExprKind::Binary(_, left, right) | ExprKind::Logical(_, left, right) => {
                self.consume(*left);
                self.consume(*right);
            }
            ExprKind::Assign { place, value } => {
                self.borrow_expr(*place, Mutability::Mut);
                self.consume(*value);
            }
            ExprKind::AssignOp { place, value, .. } => {
                if self.cx.tables.callees.contains_key(&expr) {
                    self.consume(*place);
                } else {
                    self.borrow_expr(*place, Mutability::Mut);
                }
                self.consume(*value);
            }
            ExprKind::AddrOf { mutable, place, .. } => self.borrow_expr(*place, Mutability::from_bool(*mutable)),
            ExprKind::Call { callee, args } => {
                self.consume(*callee);
                self.consume_all(args);
            }
            ExprKind::MethodCall { receiver, args, .. } => {
                self.consume(*receiver);
                self.consume_all(args);
            }
            ExprKind::Cast { value, .. } | ExprKind::Repeat { value, .. } => self.consume(*value),
            ExprKind::Tuple(items) | ExprKind::Array(items) => self.consume_all(items),
            ExprKind::Struct { fields, base, .. } => {
                fields.iter().for_each(|field| self.consume(field.value));
                if let Some(base) = base {
                    self.walk_struct_base(expr, *base);
                }
            }
            ExprKind::Block(block) => self.walk_block(block),
            ExprKind::If { condition, then, otherwise } => {
                self.consume(*condition);
                self.consume(*then);
                otherwise.iter().for_each(|otherwise| self.consume(*otherwise));
            }
            ExprKind::Let { pat, value } => self.walk_patterns(*value, &[*pat]),
            ExprKind::Match { scrutinee, arms, .. } => self.walk_match(*scrutinee, arms),
            ExprKind::Loop { body, .. } => self.consume(*body),
            ExprKind::Break { value, .. } | ExprKind::Return(value) => {
                value.iter().for_each(|value| self.consume(*value));
            }
            ExprKind::Closure(closure) => self.walk_captures(closure.def),
            ExprKind::DropTemporaries(inner) => self.consume(*inner),
        }
    }

    /// An array that is indexed is a place, a slice behind an overloaded index was borrowed by its adjustments.
    fn walk_indexed(&mut self, _expr: ExprId, base: ExprId) {
        self.walk(base);
    }

    fn walk_adjustments(&mut self, expr: ExprId) {
        let Some(adjustments) = self.cx.tables.adjustments.get(&expr) else { return };
        let span = self.cx.span(expr);
        for (index, adjustment) in adjustments.iter().enumerate() {
            match adjustment.kind {
                AdjustmentKind::Deref => {}
                AdjustmentKind::NeverToAny | AdjustmentKind::Pointer(_) => {
                    let place = self.cx.place_after(expr, index);
                    self.take(&place, span);
                }
                AdjustmentKind::OverloadedDeref { mutability, .. }
                | AdjustmentKind::Borrow { mutability, .. }
                | AdjustmentKind::RawBorrow { mutability } => {
                    let place = self.cx.place_after(expr, index);
                    self.borrow(&place, mutability, span);
                }
            }
        }
    }

    fn walk_block(&mut self, block: &Block) {
        for stmt in &block.stmts {
            match &stmt.kind {
                StmtKind::Let { pat, init: Some(init), otherwise, .. } => {
                    self.walk_patterns(*init, &[*pat]);
                    otherwise.iter().for_each(|otherwise| self.consume(*otherwise));
                }
                StmtKind::Let { init: None, .. } => {}
                StmtKind::Expr { expr, .. } => self.consume(*expr),
            }
        }
        block.tail.iter().for_each(|tail| self.consume(*tail));
    }

    fn walk_match(&mut self, scrutinee: ExprId, arms: &[Arm]) {
        let pats: Vec<PatId> = arms.iter().map(|arm| arm.pat).collect();
        self.walk_patterns(scrutinee, &pats);
        for arm in arms {
            arm.guard.iter().for_each(|guard| self.consume(*guard));
            self.consume(arm.body);
        }
    }

    /// The scrutinee's place against the patterns: it is read where a pattern has to look at it.
    fn walk_patterns(&mut self, scrutinee: ExprId, pats: &[PatId]) {
        let place = self.cx.place_of(scrutinee);
        let span = self.cx.span(scrutinee);
        self.walk(scrutinee);
        for &pat in pats {
            let cx = self.cx;
            cx.walk_pat(pat, place.clone(), &mut |cx, pat, place| {
                if cx.pattern_reads(pat) {
                    self.borrow(place, Mutability::Not, span);
                }
                let PatKind::Binding { .. } = cx.body.pat(pat).kind else { return };
                let span = cx.body.pat(pat).span;
                match cx.tables.binding_modes.get(&pat) {
                    Some(BindingMode::Ref(mutability)) => self.borrow(place, *mutability, span),
                    Some(BindingMode::Value) | None => self.take(place, span),
                }
            });
        }
    }

    /// `..base` uses the fields that are not written.
    fn walk_struct_base(&mut self, expr: ExprId, base: ExprId) {
        let place = self.cx.place_of(base);
        let span = self.cx.span(base);
        let ty = place.ty();
        if let TyKind::Adt(def, args) = ty.kind() {
            let written = self.cx.tables.struct_fields.get(&expr).cloned().unwrap_or_default();
            let count = self.cx.hir.adt(*def).variants.first().map_or(0, |variant| variant.fields.len());
            for index in (0..count).filter(|index| !written.contains(index)) {
                let field = self.cx.typing.field_type(*def, 0, index, *args);
                self.take(&place.step(Step::Field(index), field), span);
            }
        }
        self.walk(base);
    }

    /// What an inner closure captures of variables that are outer here too.
    fn walk_captures(&mut self, inner: DefId) {
        let captures = self.cx.closures.get(&inner).map_or_else(Vec::new, |state| state.captures.clone());
        for capture in captures {
            let base_ty = self.cx.resolve(&self.cx.tables.local_types[capture.place.local.0 as usize]);
            let steps = capture.place.projections.iter().map(|projection| match projection {
                CaptureProjection::Field { index, ty } => (Step::Field(*index), *ty),
                CaptureProjection::Deref { ty } => (Step::Deref, *ty),
            });
            let place = Place { base: Base::Local(capture.place.local), base_ty, steps: steps.collect() };
            match capture.mode {
                CaptureMode::Copy | CaptureMode::Move => self.take(&place, capture.span),
                mode @ (CaptureMode::Ref | CaptureMode::UniqueRef | CaptureMode::MutRef) => {
                    self.record(&place, mode, capture.span);
                }
            }
        }
    }
}

impl FnCtx<'_> {
    /// Whether matching this pattern (without those inside it) inspects the place.
    fn pattern_reads(&self, pat: PatId) -> bool {
        match &self.body.pat(pat).kind {
            PatKind::Literal { .. } | PatKind::Range { .. } => true,
            PatKind::Path(_) | PatKind::TupleStruct { .. } | PatKind::Struct { .. } => {
                let adt = self.resolve(&self.tables.pat_types[pat.0 as usize]).as_adt();
                adt.is_none_or(|(def, _)| {
                    let adt = self.hir.adt(def);
                    adt.kind == AdtKind::Enum && adt.variants.len() > 1
                })
            }
            PatKind::Slice { .. } => {
                let ty = self.resolve(&self.tables.pat_types[pat.0 as usize]);
                !matches!(ty.kind(), TyKind::Array(..))
            }
            variants!(PatKind: Wild | Binding | Ref | Tuple | Or | Error) => false,
        }
    }
}
