//! Expressions and patterns as places: a variable and a path from it, or a value without a name.

use crate::hir::body::{ExprId, ExprKind, LocalId, PatId, PatKind, UnOp};
use crate::hir::ty::{QPath, Res};
use crate::types::check::FnCtx;
use crate::types::tables::AdjustmentKind;
use crate::types::ty::{Ty, TyKind};

/// What a place starts from.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) enum Base {
    Local(LocalId),
    /// A temporary, a static, anything that is not captured.
    Value,
}

/// One step from a place into it.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) enum Step {
    Deref,
    Field(usize),
    /// An element of an array or slice; never captured by itself.
    Index,
}

/// A place; `ty` is the base's type, each step has the type after it.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Place {
    pub(super) base: Base,
    pub(super) base_ty: Ty,
    pub(super) steps: Vec<(Step, Ty)>,
}

impl Place {
    fn value(ty: Ty) -> Place {
        Place { base: Base::Value, base_ty: ty, steps: Vec::new() }
    }

    /// The type of the whole place.
    pub(super) fn ty(&self) -> Ty {
        self.steps.last().map_or(self.base_ty, |(_, ty)| *ty)
    }

    /// The type before a step.
    pub(super) fn ty_before(&self, step: usize) -> Ty {
        match step.checked_sub(1) {
            Some(previous) => self.steps[previous].1,
            None => self.base_ty,
        }
    }

    pub(super) fn step(&self, step: Step, ty: Ty) -> Place {
        let mut place = self.clone();
        place.steps.push((step, ty));
        place
    }
}

impl FnCtx<'_> {
    /// The place of an expression after all its adjustments.
    pub(super) fn place_of(&self, expr: ExprId) -> Place {
        let count = self.tables.adjustments.get(&expr).map_or(0, Vec::len);
        self.place_after(expr, count)
    }

    /// The place of an expression after its first `count` adjustments.
    pub(super) fn place_after(&self, expr: ExprId, count: usize) -> Place {
        let Some(last) = count.checked_sub(1) else { return self.unadjusted_place(expr) };
        let adjustment = &self.tables.adjustments[&expr][last];
        let target = self.resolve(&adjustment.target);
        match adjustment.kind {
            AdjustmentKind::Deref => self.place_after(expr, last).step(Step::Deref, target),
            AdjustmentKind::OverloadedDeref { .. } => Place::value(target).step(Step::Deref, target),
            AdjustmentKind::NeverToAny
            | AdjustmentKind::Borrow { .. }
            | AdjustmentKind::RawBorrow { .. }
            | AdjustmentKind::Pointer(_) => Place::value(target),
        }
    }

    fn unadjusted_place(&self, expr: ExprId) -> Place {
        let ty = self.resolve(&self.tables.expr_types[expr.0 as usize]);
        let overloaded = self.tables.callees.contains_key(&expr);
        match &self.body.expr(expr).kind {
            ExprKind::Path(QPath::Resolved { path, .. }) => {
                let Res::Local(local) = path.res else { return Place::value(ty) };
                Place { base: Base::Local(local), base_ty: ty, steps: Vec::new() }
            }
            ExprKind::Unary(UnOp::Deref, operand) if !overloaded => self.place_of(*operand).step(Step::Deref, ty),
            ExprKind::Field { base, .. } => match self.tables.field_indices.get(&expr) {
                Some(&index) => self.place_of(*base).step(Step::Field(index), ty),
                None => Place::value(ty),
            },
            ExprKind::Index { base, .. } if !overloaded => self.place_of(*base).step(Step::Index, ty),
            ExprKind::Path(QPath::TypeRelative { .. })
            | variants!(
                ExprKind: Unary | Index | Literal | Binary | Logical | Assign | AssignOp | AddrOf | Call | MethodCall
                    | Cast | Tuple | Array | Repeat | Struct | Block | If | Let | Match | Loop | Break | Continue
                    | Return | Closure | Yield | DropTemporaries | InlineConst | Error
            ) => Place::value(ty),
        }
    }

    /// Visits every pattern inside `pat` with the place that it matches, given that of the whole; the outer ones first.
    pub(super) fn walk_pat(&self, pat: PatId, place: Place, visit: &mut dyn FnMut(&Self, PatId, &Place)) {
        let mut place = place;
        for looked_through in self.tables.pat_derefs.get(&pat).into_iter().flatten() {
            if let TyKind::Ref(_, inner, _) = self.resolve(looked_through).kind() {
                place = place.step(Step::Deref, *inner);
            }
        }
        visit(self, pat, &place);
        match &self.body.pat(pat).kind {
            PatKind::Tuple { pats, rest } => {
                let len = place.ty().as_tuple().map_or(pats.len(), |items| items.len());
                for (&sub, index) in pats.iter().zip(crate::types::check::pat::places(pats.len(), *rest, len)) {
                    self.walk_field(sub, &place, index, visit);
                }
            }
            PatKind::TupleStruct { pats, .. } => self.walk_fields(pat, pats.iter().copied(), &place, visit),
            PatKind::Struct { fields, .. } => {
                self.walk_fields(pat, fields.iter().map(|field| field.pat), &place, visit);
            }
            PatKind::Ref { inner, .. } => {
                let ty = self.pat_type(*inner, &place);
                self.walk_pat(*inner, place.step(Step::Deref, ty), visit);
            }
            PatKind::Binding { sub: Some(sub), .. } => self.walk_pat(*sub, place, visit),
            PatKind::Or(pats) => pats.iter().for_each(|sub| self.walk_pat(*sub, place.clone(), visit)),
            PatKind::Slice { before, rest, after } => {
                for &sub in before.iter().chain(rest.iter().flatten()).chain(after) {
                    let ty = self.resolve(&self.tables.pat_types[sub.0 as usize]);
                    self.walk_pat(sub, place.step(Step::Index, ty), visit);
                }
            }
            PatKind::Binding { sub: None, .. } | variants!(PatKind: Wild | Literal | Path | Range | Error) => {}
        }
    }

    fn walk_fields(
        &self,
        pat: PatId,
        subs: impl Iterator<Item = PatId>,
        place: &Place,
        visit: &mut dyn FnMut(&Self, PatId, &Place),
    ) {
        let Some(indices) = self.tables.pat_fields.get(&pat) else { return };
        for (sub, &index) in subs.zip(indices) {
            self.walk_field(sub, place, index, visit);
        }
    }

    fn walk_field(&self, sub: PatId, place: &Place, index: usize, visit: &mut dyn FnMut(&Self, PatId, &Place)) {
        let ty = self.pat_type(sub, place);
        self.walk_pat(sub, place.step(Step::Field(index), ty), visit);
    }

    /// The type of what a pattern is given, before it looks through references.
    fn pat_type(&self, pat: PatId, _place: &Place) -> Ty {
        match self.tables.pat_derefs.get(&pat).and_then(|derefs| derefs.first()) {
            Some(outermost) => self.resolve(outermost),
            None => self.resolve(&self.tables.pat_types[pat.0 as usize]),
        }
    }
}
