//! Each access of a place against the loans in force there (rustc's `check_access_for_conflict`).

use super::{Activation, Bias, Depth, conflicts};
use crate::borrow::Checker;
use crate::borrow::access::Point;
use crate::hir::def::DefKind;
use crate::mir::moves::Location;
use crate::mir::{BorrowKind, Place};
use crate::source::Span;

/// What is done to a place.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::borrow) enum Access {
    Copy,
    /// By a `&`, or by looking at it for a match.
    Share(BorrowKind),
    /// A two-phase borrow is made: nothing is changed yet.
    Reserve(BorrowKind),
    /// This two-phase loan begins.
    Activate(BorrowKind, usize),
    Write(WriteKind),
}

/// See [`Access`].
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::borrow) enum WriteKind {
    /// It is dropped, or its storage ends.
    End,
    /// What it holds is dropped before something else is put there.
    Replace,
    Borrow(BorrowKind),
    Assign,
    Move,
}

impl Checker<'_> {
    /// Reports what a loan forbids.
    pub(in crate::borrow) fn access(&mut self, point: &Point, place: &Place, depth: Depth, access: Access) {
        let is_known = |this: &Self| this.reported.accesses.contains(&(place.clone(), this.use_span(point).1));
        if !self.reported.accesses.is_empty() && is_known(self) {
            return;
        }
        if let Access::Activate(..) = access
            && self.reported.reservations.contains(place)
        {
            return;
        }
        if self.check_loans(point, place, depth, access) {
            let span = self.use_span(point).1;
            self.reported.accesses.insert((place.clone(), span));
        }
    }

    fn check_loans(&mut self, point: &Point, place: &Place, depth: Depth, access: Access) -> bool {
        let number = self.points.number(point.at);
        let loans: Vec<usize> = self.loans.of_local(place.local, number).collect();
        // The first loan that forbids it is named, and no other.
        loans.into_iter().any(|loan| {
            conflicts(self.regions, &self.loans.all[loan], place, depth, Bias::Overlap)
                && self.judge(point, place, access, loan)
        })
    }

    fn judge(&mut self, point: &Point, place: &Place, access: Access, loan: usize) -> bool {
        let lent = self.loans.all[loan].kind;
        match (access, lent) {
            (Access::Activate(_, own), _) if own == loan => false,
            (Access::Copy | Access::Share(_), BorrowKind::Shared | BorrowKind::Fake)
            | (Access::Share(BorrowKind::Fake), BorrowKind::Mut { .. })
            | (Access::Reserve(_), BorrowKind::Shared | BorrowKind::Fake)
            | (Access::Write(WriteKind::Move | WriteKind::End | WriteKind::Replace), BorrowKind::Fake) => false,
            (Access::Copy, BorrowKind::Mut { .. }) => {
                self.is_active(loan, point.at) && {
                    self.report_use_while_lent(point, place, loan);
                    true
                }
            }
            (Access::Share(kind), BorrowKind::Mut { .. }) => {
                self.is_active(loan, point.at) && {
                    self.report_second_borrow(point, place, kind, loan);
                    true
                }
            }
            (Access::Reserve(kind), BorrowKind::Mut { .. }) => {
                self.reported.reservations.insert(place.clone());
                self.report_second_borrow(point, place, kind, loan);
                true
            }
            (Access::Activate(kind, _) | Access::Write(WriteKind::Borrow(kind)), _) => {
                self.report_second_borrow(point, place, kind, loan);
                true
            }
            (Access::Write(WriteKind::End), _) => {
                self.report_outlived(point, Some(place), loan);
                true
            }
            (Access::Write(WriteKind::Assign | WriteKind::Replace), _) => {
                self.report_assignment_while_lent(point, place, loan);
                true
            }
            (Access::Write(WriteKind::Move), _) => {
                self.report_move_while_lent(point, place, loan);
                true
            }
        }
    }

    /// Whether a loan forbids reading: a two-phase borrow does not before it begins.
    fn is_active(&self, loan: usize, at: Location) -> bool {
        let loan = &self.loans.all[loan];
        match loan.activation {
            Activation::Immediate => true,
            Activation::Never => false,
            Activation::At(begins) => {
                if self.precedes(begins, at) {
                    return true;
                }
                let reserved = Location { statement: loan.at.statement + 1, ..loan.at };
                !self.precedes(reserved, at)
            }
        }
    }

    /// Whether all ways to `at` pass `gate`.
    pub(in crate::borrow) fn precedes(&self, gate: Location, at: Location) -> bool {
        if gate.block == at.block { gate.statement <= at.statement } else { self.dominates(gate.block, at.block) }
    }

    /// Two-phase borrows that begin at this point.
    pub(in crate::borrow) fn check_activations(&mut self, point: &Point) {
        let begun: Vec<usize> = self.loans.activated_at(point.at).collect();
        for loan in begun {
            let (place, kind) = (self.loans.all[loan].place.clone(), self.loans.all[loan].kind);
            self.access(point, &place, Depth::Deep, Access::Activate(kind, loan));
        }
    }

    /// What is lent when the function returns must outlive it.
    pub(in crate::borrow) fn check_exit(&mut self, point: &Point) {
        // What a constant or static leaves behind is part of it, and lives for ever (rustc's `locals_are_invalidated_at_exit`).
        let kind = self.typing.hir.def(self.body.def).kind;
        if !matches!(kind, DefKind::Fn | DefKind::AssocFn | DefKind::Closure) {
            return;
        }
        let number = self.points.number(point.at);
        for loan in 0..self.loans.all.len() {
            if !self.loans.scopes[loan].contains(number) {
                continue;
            }
            let root = Place::local(self.loans.all[loan].place.local);
            if self.static_behind(root.local).is_none()
                && conflicts(self.regions, &self.loans.all[loan], &root, Depth::Shallow, Bias::Overlap)
            {
                self.report_outlived(point, None, loan);
            }
        }
    }

    /// The place that a loan is said to have been made at: of a closure's capture, the closure and the use in it.
    pub(in crate::borrow) fn loan_span(&self, loan: usize) -> (Option<Span>, Span) {
        let loan = &self.loans.all[loan];
        let state = self.flow.at_start(loan.at.block).or_else(|| self.flow.at_start(crate::mir::BlockId(0)));
        match state {
            Some(state) => self.use_span(&Point { at: loan.at, state, span: loan.span }),
            None => (None, loan.span),
        }
    }
}
