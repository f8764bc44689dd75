//! What closures capture: disjoint places, as little of each variable as the body uses (RFC 2229), and so which `Fn` trait they implement.
//!
//! The uses of outer variables in a closure's body are collected ([`uses`]) as [`place`]s, and made into the smallest set of captures
//! ([`capture`]). Inner closures come first: what they capture is a use in the outer one.

mod capture;
mod place;
mod uses;
pub(super) mod walk;

use super::FnCtx;
use crate::hir::body::{ExprId, ExprKind, LocalId};
use crate::hir::def::DefId;
use crate::hir::ty::{QPath, Res};
use crate::types::tables::{Capture, CaptureMode, ClosureKind};
use crate::types::ty::{Mutability, Ty};

impl FnCtx<'_> {
    /// Decides captures and kinds of all closures of the body, inner ones first, and the calls that waited for them.
    pub(super) fn analyze_captures(&mut self) {
        for def in self.closure_order.clone() {
            let uses = self.collect_uses(def);
            let (captures, kind) = self.minimal_captures(def, uses);
            let fields = captures.iter().map(captured_type).collect();
            let state = self.closures.get_mut(&def).expect("every closure in the order was declared");
            state.kind = state.kind.or(Some(kind));
            state.captures = captures;
            self.publish_closure(def, Some(fields));
            self.resolve_deferred_calls(def);
        }
    }

    /// Whether a closure's body speaks of variables of the bodies around it.
    pub(super) fn mentions_captures(&mut self, def: DefId) -> bool {
        let Some(state) = self.closures.get(&def) else {
            return !self.typing.closure(def).captures.is_empty();
        };
        if let Some(known) = state.mentions_captures {
            return known;
        }
        let mentions = !self.mentioned_outer(def).is_empty();
        if let Some(state) = self.closures.get_mut(&def) {
            state.mentions_captures = Some(mentions);
        }
        mentions
    }

    /// The outer variables that a closure's body mentions, in the order of their first mention.
    fn mentioned_outer(&self, def: DefId) -> Vec<LocalId> {
        let state = &self.closures[&def];
        let ExprKind::Closure(closure) = &self.body.expr(state.expr).kind else {
            panic!("a closure's expression is a closure");
        };
        let mut found = Vec::new();
        self.collect_mentions(closure.body, &state.outer, &mut found);
        found
    }

    fn collect_mentions(&self, expr: ExprId, outer: &[bool], found: &mut Vec<LocalId>) {
        if let ExprKind::Path(QPath::Resolved { path, .. }) = &self.body.expr(expr).kind
            && let Res::Local(local) = path.res
            && outer[local.0 as usize]
            && !found.contains(&local)
        {
            found.push(local);
        }
        walk::children(self.body, expr, &mut |child| self.collect_mentions(child, outer, found));
    }
}

/// The type of the field that holds a capture.
fn captured_type(capture: &Capture) -> Ty {
    match capture.mode {
        CaptureMode::Ref => Ty::reference(capture.ty, Mutability::Not),
        CaptureMode::UniqueRef | CaptureMode::MutRef => Ty::reference(capture.ty, Mutability::Mut),
        CaptureMode::Copy | CaptureMode::Move => capture.ty,
    }
}

/// The most general kind of a closure that uses a capture in this way.
fn kind_of_use(mode: CaptureMode) -> ClosureKind {
    match mode {
        CaptureMode::Ref | CaptureMode::Copy => ClosureKind::Fn,
        CaptureMode::UniqueRef | CaptureMode::MutRef => ClosureKind::FnMut,
        CaptureMode::Move => ClosureKind::FnOnce,
    }
}
