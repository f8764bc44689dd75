//! Loans as data for the figure: who lends what to whom, how, and from where to where.

use std::collections::VecDeque;

use super::Checker;
use super::loan::Activation;
use super::region::{Touch, regions_of, touches};
use crate::hir::def::{DefId, Name};
use crate::mir::moves::Location;
use crate::mir::{BorrowKind, Local, MutBorrowKind, StatementKind};
use crate::source::Span;

/// One borrow of the author's code and the time in which it is in force. Times are places in the source: a loan is in force *at* a
/// statement when it is in force before the statement is done, so that its last use is part of it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Loan {
    /// The function, closure or constant in whose body it is made.
    pub body: DefId,
    /// What is lent.
    pub lender: Lender,
    /// The variables that the reference, or something made of it, is put into: the nearest one first. Empty when it is used up in the
    /// expression that makes it.
    pub borrowers: Vec<Borrower>,
    pub kind: LoanKind,
    /// The borrow expression, or what is borrowed implicitly (the receiver of a method). Of a capture: its use in the closure.
    pub span: Span,
    /// Where a two-phase borrow begins to exclude all others: the call.
    pub activated: Option<Span>,
    /// The statements and drops (in the order of the program's blocks) at which it is in force.
    pub in_force: Vec<Span>,
    /// Those of them that are moments of the trace: the spans of its steps.
    pub steps: Vec<Span>,
    /// Where it is used for the last time, on each way through the program, in source order. Empty when the reference is never used.
    pub last_uses: Vec<Span>,
}

impl Loan {
    /// With its places as `place` gives them.
    #[must_use]
    pub fn placed(mut self, place: impl Fn(Span) -> Span) -> Loan {
        let lists = [&mut self.in_force, &mut self.steps, &mut self.last_uses];
        let borrowers = self.borrowers.iter_mut().map(|borrower| &mut borrower.span);
        let places = lists.into_iter().flatten().chain(borrowers).chain([&mut self.span]).chain(&mut self.activated);
        places.for_each(|span| *span = place(*span));
        self
    }
}

/// See [`Loan::lender`].
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Lender {
    pub local: Local,
    /// The variable that the place is, or is a part of; `None` for a temporary.
    pub variable: Option<Name>,
    /// The place as the author would write it: `pair.0`, `*r`, `v[_]`.
    pub place: Option<String>,
}

/// See [`Loan::borrowers`].
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Borrower {
    pub local: Local,
    pub name: Name,
    /// Where it is declared.
    pub span: Span,
}

/// How a place is lent.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum LoanKind {
    Shared,
    Mutable,
    /// Mutable, but shared until it is activated (`v.push(v.len())`).
    TwoPhase,
    /// By a closure, of a place that is not declared `mut` itself.
    Unique,
}

impl Checker<'_> {
    /// The loans of the body that the author's code makes.
    pub(super) fn lanes(&self) -> Vec<Loan> {
        (0..self.loans.all.len()).filter_map(|loan| self.lane(loan)).collect()
    }

    fn lane(&self, index: usize) -> Option<Loan> {
        let loan = &self.loans.all[index];
        let kind = match loan.kind {
            BorrowKind::Shared => LoanKind::Shared,
            BorrowKind::Fake => return None,
            BorrowKind::Mut { kind: MutBorrowKind::Default } => LoanKind::Mutable,
            BorrowKind::Mut { kind: MutBorrowKind::TwoPhase } => LoanKind::TwoPhase,
            BorrowKind::Mut { kind: MutBorrowKind::ClosureCapture } => LoanKind::Unique,
        };
        if !loan.span.is_user() {
            return None;
        }
        let (mut in_force, mut steps) = (Vec::new(), Vec::new());
        for (at, statement) in self.points_in(index) {
            let span = self.span_at(at);
            match statement {
                Some(StatementKind::Step(_)) => push_new(&mut steps, span),
                Some(StatementKind::Nop | StatementKind::StorageLive(_) | StatementKind::StorageDead(_)) => {}
                _ => push_new(&mut in_force, span),
            }
        }
        let variable = self.body.locals[loan.place.local.index()].name.clone();
        let lender = Lender { local: loan.place.local, variable, place: self.describe(&loan.place) };
        let activated = match loan.activation {
            Activation::At(at) => Some(self.span_at(at)),
            Activation::Immediate | Activation::Never => None,
        };
        let last_uses = self.last_uses(index);
        let (span, body) = (loan.span, self.body.def);
        Some(Loan {
            body,
            lender,
            borrowers: self.borrowers(loan.region),
            kind,
            span,
            activated,
            in_force,
            steps,
            last_uses,
        })
    }

    /// The points of a loan's scope that a run without a panic passes.
    fn points_in(&self, loan: usize) -> impl Iterator<Item = (Location, Option<&StatementKind>)> {
        let scope = &self.loans.scopes[loan];
        (0..self.points.total)
            .filter(|point| scope.contains(*point))
            .map(|point| self.points.location(point))
            .filter_map(|at| {
                let block = &self.body.blocks[at.block.index()];
                (!block.cleanup).then(|| (at, block.statements.get(at.statement).map(|statement| &statement.kind)))
            })
    }

    /// The variables whose types have regions that the loan's region must outlive, the nearest first.
    fn borrowers(&self, region: u32) -> Vec<Borrower> {
        let mut reached = vec![false; self.solved.points.len()];
        let mut order = vec![region];
        let mut open = VecDeque::from([region]);
        reached[region as usize] = true;
        while let Some(region) = open.pop_front() {
            for &index in &self.solved.from[region as usize] {
                let sub = self.solved.constraints[index].sub;
                if !std::mem::replace(&mut reached[sub as usize], true) {
                    order.push(sub);
                    open.push_back(sub);
                }
            }
        }
        let mut found: Vec<(usize, Borrower)> = Vec::new();
        for (index, decl) in self.body.locals.iter().enumerate() {
            let Some(name) = decl.name.clone() else { continue };
            let distance = regions_of(self.regions.locals[index])
                .iter()
                .filter_map(|region| order.iter().position(|reached| reached == region))
                .min();
            if let Some(distance) = distance {
                found.push((distance, Borrower { local: Local(index as u32), name, span: decl.span }));
            }
        }
        found.sort_by_key(|(distance, borrower)| (*distance, borrower.local));
        found.into_iter().map(|(_, borrower)| borrower).collect()
    }

    /// The points of the scope that use or drop something and after which the loan is in force no more.
    fn last_uses(&self, loan: usize) -> Vec<Span> {
        let scope = &self.loans.scopes[loan];
        let mut found = Vec::new();
        for (at, _) in self.points_in(loan) {
            let mut goes_on = false;
            self.following(at, &mut |next| goes_on |= scope.contains(self.points.number(next)));
            let mut uses = false;
            touches(self.body, at, &mut |_, touch| uses |= touch != Touch::Define);
            if !goes_on && uses {
                push_new(&mut found, self.span_at(at));
            }
        }
        found.sort();
        found
    }
}

fn push_new(spans: &mut Vec<Span>, span: Span) {
    if span.is_user() && !spans.contains(&span) {
        spans.push(span);
    }
}
