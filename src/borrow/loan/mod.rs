//! Borrow expressions to loans, with the points at which each is in force: from the borrow on, as long as its region lasts and
//! nothing kills it (RFC 2094, "Loans in scope").

mod access;
mod conflict;

use super::region::{Points, RegionCx, Solved, Touch, touches};
use crate::mir::moves::{BitSet, Location};
use crate::mir::{BlockId, Body, BorrowKind, Local, MutBorrowKind, Place, PlaceElem, Rvalue, StatementKind};
use crate::source::Span;
use crate::types::ty::{Mutability, TyKind};
pub(super) use access::{Access, WriteKind};
pub(super) use conflict::{Bias, Depth, conflicts};

/// A borrow that is in force somewhere.
#[derive(Clone, Debug)]
pub(super) struct LoanOf {
    pub place: Place,
    pub kind: BorrowKind,
    pub region: u32,
    pub at: Location,
    pub span: Span,
    pub activation: Activation,
}

/// When a two-phase borrow begins to be one (RFC 2025).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Activation {
    /// At once: it is not two-phase.
    Immediate,
    Never,
    At(Location),
}

/// All loans of a body.
#[derive(Default)]
pub(super) struct Loans {
    pub all: Vec<LoanOf>,
    /// By loan: the points at whose start it is in force.
    pub scopes: Vec<BitSet>,
    /// By local: the loans of its parts.
    by_local: Vec<Vec<usize>>,
}

impl Loans {
    /// Finds the loans, before their scopes are known.
    pub fn gather(cx: &mut RegionCx<'_>) -> Loans {
        let body = cx.body;
        let mut all = Vec::new();
        for (index, block) in body.blocks.iter().enumerate() {
            for (statement, node) in block.statements.iter().enumerate() {
                let at = Location { block: BlockId(index as u32), statement };
                let StatementKind::Assign(assigned, Rvalue::Ref(_, kind, place)) = &node.kind else { continue };
                let Some(&region) = cx.borrows.get(&at) else { continue };
                if is_behind_shared(cx, place) {
                    continue;
                }
                let activation = activation(body, *kind, assigned, at);
                all.push(LoanOf { place: place.clone(), kind: *kind, region, at, span: node.span, activation });
            }
        }
        let mut by_local = vec![Vec::new(); body.locals.len()];
        for (index, loan) in all.iter().enumerate() {
            by_local[loan.place.local.index()].push(index);
        }
        Loans { all, scopes: Vec::new(), by_local }
    }

    /// Finds out where each is in force.
    pub fn find_scopes(&mut self, cx: &RegionCx<'_>, points: &Points, solved: &Solved) {
        for loan in &self.all {
            let lasts = &solved.points[loan.region as usize];
            let mut scope = BitSet::new(points.total);
            let mut open = Vec::new();
            points.after(cx.body, loan.at, &mut |next| open.push(next));
            while let Some(at) = open.pop() {
                let point = points.number(at);
                if !lasts.contains(point) || scope.contains(point) {
                    continue;
                }
                scope.insert(point);
                if !kills(cx, at, loan) {
                    points.after(cx.body, at, &mut |next| open.push(next));
                }
            }
            self.scopes.push(scope);
        }
    }

    /// The loans of a local's parts that are in force at a point.
    pub fn of_local(&self, local: Local, point: usize) -> impl Iterator<Item = usize> {
        let loans = self.by_local.get(local.index()).map_or(&[][..], Vec::as_slice);
        loans.iter().copied().filter(move |loan| self.scopes[*loan].contains(point))
    }

    /// The two-phase borrows that begin here.
    pub fn activated_at(&self, at: Location) -> impl Iterator<Item = usize> {
        let is_activated = move |loan: &LoanOf| loan.activation == Activation::At(at);
        self.all.iter().enumerate().filter(move |(_, loan)| is_activated(loan)).map(|(index, _)| index)
    }
}

/// What is behind a `&` or a raw pointer cannot be changed, or is nobody's business.
fn is_behind_shared(cx: &mut RegionCx<'_>, place: &Place) -> bool {
    (0..place.projection.len()).any(|end| {
        if place.projection[end] != PlaceElem::Deref {
            return false;
        }
        let base = Place { local: place.local, projection: place.projection[..end].to_vec() };
        matches!(cx.place_ty(&base).kind(), TyKind::Ref(_, _, Mutability::Not) | TyKind::RawPtr(..))
    })
}

fn activation(body: &Body, kind: BorrowKind, assigned: &Place, reserved: Location) -> Activation {
    if kind != (BorrowKind::Mut { kind: MutBorrowKind::TwoPhase }) || !assigned.projection.is_empty() {
        return Activation::Immediate;
    }
    for (index, block) in body.blocks.iter().enumerate() {
        for statement in 0..=block.statements.len() {
            let at = Location { block: BlockId(index as u32), statement };
            let mut used = false;
            touches(body, at, &mut |local, touch| used |= local == assigned.local && touch == Touch::Use);
            if used && at != reserved {
                return Activation::At(at);
            }
        }
    }
    Activation::Never
}

/// Whether a statement makes that what was lent is no longer reached by the same place.
fn kills(cx: &RegionCx<'_>, at: Location, loan: &LoanOf) -> bool {
    let Some(statement) = cx.body.blocks[at.block.index()].statements.get(at.statement) else { return false };
    match &statement.kind {
        StatementKind::Assign(place, _) if place.local == loan.place.local => {
            place.projection.is_empty() || conflicts(cx, loan, place, Depth::Deep, Bias::NoOverlap)
        }
        StatementKind::StorageDead(local) => *local == loan.place.local,
        variants!(StatementKind: Assign | SetDiscriminant | StorageLive | FakeRead | Step | Nop) => false,
    }
}
