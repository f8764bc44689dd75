//! Uses of outer variables to the smallest set of captures (RFC 2229, "Capture analysis"; the reference's "Closure types").

use super::kind_of_use;
use super::place::{Base, Place, Step};
use super::uses::Use;
use crate::hir::body::{ExprKind, LocalId};
use crate::hir::def::DefId;
use crate::hir::item::AdtKind;
use crate::types::check::FnCtx;
use crate::types::tables::{Capture, CaptureMode, CapturePlace, CaptureProjection, ClosureKind};
use crate::types::ty::{Mutability, TyKind};

impl FnCtx<'_> {
    /// The captures of a closure in the order of its fields, and the most general kind that its body allows.
    pub(super) fn minimal_captures(&self, def: DefId, uses: Vec<Use>) -> (Vec<Capture>, ClosureKind) {
        let ExprKind::Closure(closure) = &self.body.expr(self.closures[&def].expr).kind else {
            panic!("a closure's expression is a closure");
        };
        let mut kind = ClosureKind::Fn;
        let mut minimal: Vec<Use> = Vec::new();
        // Variables are captured in the order of their first use.
        let mut roots: Vec<LocalId> = Vec::new();
        if !self.edition_2021 {
            roots = self.mentioned_outer(def);
            self.whole_variables(&roots, closure.by_move, &mut minimal);
        }
        for mut used in uses {
            if let Base::Local(root) = used.place.base
                && !roots.contains(&root)
            {
                roots.push(root);
            }
            self.restrict(&mut used);
            kind = kind.max(kind_of_use(used.mode));
            let by_move = closure.by_move || self.belongs_to_future(def, &used.place);
            self.adjust_for_move(&mut used, by_move);
            self.keep_drop_types_whole(&mut used);
            merge(&mut minimal, used);
        }
        let mut captures = Vec::with_capacity(minimal.len());
        for root in roots {
            let mut of_root: Vec<&Use> = minimal.iter().filter(|it| it.place.base == Base::Local(root)).collect();
            of_root.sort_by_key(|a| field_path(&a.place));
            captures.extend(of_root.into_iter().map(|it| self.capture(root, it)));
        }
        (captures, kind)
    }

    /// Whether the future of an async closure owns a place: its parameters always, and what a `move` closure owns if that closure is
    /// only called by value.
    fn belongs_to_future(&self, future: DefId, place: &Place) -> bool {
        let Base::Local(root) = place.base else { return false };
        let around = self.hir.def(future).parent.filter(|around| self.hir.future_of_closure(*around) == Some(future));
        let Some(state) = around.and_then(|around| self.closures.get(&around)) else { return false };
        let is_move = matches!(&self.body.expr(state.expr).kind, ExprKind::Closure(closure) if closure.by_move);
        !state.outer[root.0 as usize] || (is_move && state.kind == Some(ClosureKind::FnOnce))
    }

    /// Before edition 2021 every mentioned variable is captured whole.
    fn whole_variables(&self, roots: &[LocalId], by_move: bool, minimal: &mut Vec<Use>) {
        for &root in roots {
            let base_ty = self.resolve(&self.tables.local_types[root.0 as usize]);
            let place = Place { base: Base::Local(root), base_ty, steps: Vec::new() };
            let mode = if by_move { CaptureMode::Move } else { CaptureMode::Ref };
            minimal.push(Use { place, mode, span: self.body.local(root).span });
        }
    }

    /// Where a place may not be captured precisely (raw pointers, unions, elements), or need not be (behind `&`).
    fn restrict(&self, used: &mut Use) {
        let stop = used.place.steps.iter().enumerate().position(|(index, (step, _))| {
            let before = used.place.ty_before(index);
            match step {
                Step::Index => true,
                Step::Deref => matches!(before.kind(), TyKind::RawPtr(..)),
                Step::Field(_) => {
                    matches!(before.kind(), TyKind::Adt(def, _) if self.hir.adt(*def).kind == AdtKind::Union)
                }
            }
        });
        if let Some(stop) = stop {
            if matches!(used.place.ty_before(stop).kind(), TyKind::RawPtr(..)) {
                // The data behind a raw pointer is not the closure's business: the pointer is only read.
                used.mode = CaptureMode::Ref;
            }
            truncate(used, stop);
        }
        let last_deref = used.place.steps.iter().rposition(|(step, _)| *step == Step::Deref);
        if let Some(deref) = last_deref
            && matches!(used.place.ty_before(deref).kind(), TyKind::Ref(_, _, Mutability::Not))
        {
            truncate(used, deref + 1);
        }
    }

    /// `move` takes everything up to the first pointer; without it, only what is moved stops there.
    fn adjust_for_move(&self, used: &mut Use, by_move: bool) {
        let first_deref = used.place.steps.iter().position(|(step, _)| *step == Step::Deref);
        if !by_move && used.mode != CaptureMode::Move {
            return;
        }
        if let Some(deref) = first_deref {
            truncate(used, deref);
        }
        used.mode = CaptureMode::Move;
    }

    /// Nothing can be moved out of a type that implements `Drop`: it is captured whole.
    fn keep_drop_types_whole(&self, used: &mut Use) {
        if used.mode != CaptureMode::Move || self.is_copy(used.place.ty()) {
            return;
        }
        let stop = (0..used.place.steps.len()).find(|&index| {
            let before = used.place.ty_before(index);
            matches!(before.kind(), TyKind::Adt(..)) && self.typing.drop_impl(before).is_some()
        });
        if let Some(stop) = stop {
            truncate(used, stop);
        }
    }

    fn capture(&self, local: LocalId, used: &Use) -> Capture {
        let ty = used.place.ty();
        let projections = used
            .place
            .steps
            .iter()
            .map(|(step, ty)| match step {
                Step::Deref => CaptureProjection::Deref { ty: *ty },
                Step::Field(index) => CaptureProjection::Field { index: *index, ty: *ty },
                Step::Index => panic!("places are cut before elements"),
            })
            .collect();
        let mode = if used.mode == CaptureMode::Move && self.is_copy(ty) { CaptureMode::Copy } else { used.mode };
        Capture { place: CapturePlace { local, projections }, mode, ty, span: used.span }
    }
}

/// Cuts a place short. A unique borrow through a cut-off `&mut` needs no `mut` on what is left.
fn truncate(used: &mut Use, len: usize) {
    let cuts_mut_ref = (len..used.place.steps.len()).any(|index| {
        used.place.steps[index].0 == Step::Deref
            && matches!(used.place.ty_before(index).kind(), TyKind::Ref(_, _, Mutability::Mut))
    });
    if used.mode == CaptureMode::MutRef && cuts_mut_ref {
        used.mode = CaptureMode::UniqueRef;
    }
    used.place.steps.truncate(len);
}

/// Adds a use: a place and its parts are captured together, at the outer one, in the stronger way.
fn merge(minimal: &mut Vec<Use>, mut used: Use) {
    let mut absorbed = false;
    minimal.retain_mut(|other| {
        if !is_ancestor(&used.place, &other.place) || used.place.steps.len() == other.place.steps.len() {
            return true;
        }
        truncate(other, used.place.steps.len());
        stronger(&mut used, other);
        absorbed = true;
        false
    });
    if !absorbed && let Some(ancestor) = minimal.iter_mut().find(|other| is_ancestor(&other.place, &used.place)) {
        truncate(&mut used, ancestor.place.steps.len());
        stronger(ancestor, &used);
        return;
    }
    minimal.push(used);
}

fn stronger(kept: &mut Use, other: &Use) {
    if other.mode > kept.mode {
        kept.mode = other.mode;
        kept.span = other.span;
    }
}

/// Whether `inner` is `outer` or a part of it.
fn is_ancestor(outer: &Place, inner: &Place) -> bool {
    outer.base == inner.base
        && outer.steps.len() <= inner.steps.len()
        && outer.steps.iter().zip(&inner.steps).all(|((a, _), (b, _))| a == b)
}

/// The fields on the way, for the order of captures of one variable.
fn field_path(place: &Place) -> Vec<usize> {
    let field = |step: &(Step, crate::types::ty::Ty)| match step.0 {
        Step::Field(index) => Some(index),
        Step::Deref | Step::Index => None,
    };
    place.steps.iter().filter_map(field).collect()
}
