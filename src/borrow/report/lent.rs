//! E0499, E0500 to E0503, E0505, E0506, E0510, E0524: what may not be done with a place while it is lent.

use crate::borrow::Checker;
use crate::borrow::access::Point;
use crate::borrow::explain::labelled;
use crate::diagnostic::Diagnostic;
use crate::mir::{BorrowKind, MutBorrowKind, Place};

/// How two borrows of one place are named when they conflict.
struct Pair {
    code: &'static str,
    message: String,
    new: &'static str,
    old: &'static str,
    /// What the later use is said to be of.
    which: &'static str,
}

impl Checker<'_> {
    /// A second borrow.
    pub(in crate::borrow) fn report_second_borrow(
        &mut self,
        point: &Point,
        place: &Place,
        kind: BorrowKind,
        loan: usize,
    ) {
        let issued = self.loans.all[loan].kind;
        let (inside, span) = self.use_span(point);
        let (old_inside, old_span) = self.loan_span(loan);
        let name = self.quoted_part(place);
        let (old_captor, captor) = (self.captor_words(self.loans.all[loan].at), self.captor_words(point.at));
        let Some(pair) = pair(kind, issued, &name) else { return };
        let mut error = Diagnostic::error(pair.code, span, pair.message);
        if span == old_span {
            let how = if pair.code == "E0499" { "mutably " } else { "" };
            error = error.primary_label(format!("{name} was {how}borrowed here in the previous iteration of the loop"));
        } else {
            error = error.primary_label(pair.new).label(old_span, pair.old);
        }
        if span == old_span && old_inside == inside {
            if let Some(inside) = inside {
                error = error.label(inside, format!("borrows occur due to use of {name} in {captor}"));
            }
        } else {
            if let Some(old) = old_inside {
                let first = self.loan_name(loan);
                error = error.label(old, format!("first borrow occurs due to use of {first} in {old_captor}"));
            }
            if let Some(inside) = inside {
                error = error.label(inside, format!("second borrow occurs due to use of {name} in {captor}"));
            }
        }
        let explanation = self.explain(point.at, loan);
        error = self.add_explanation(error, &explanation, pair.which, None);
        self.diagnostics.push(error);
    }

    /// The place that a loan lends, in backquotes.
    pub(in crate::borrow) fn loan_name(&self, loan: usize) -> String {
        self.quoted_part(&self.loans.all[loan].place)
    }

    /// E0503: read while a `&mut` to it is alive.
    pub(in crate::borrow) fn report_use_while_lent(&mut self, point: &Point, place: &Place, loan: usize) {
        let (inside, span) = self.use_span(point);
        let (_, old_span) = self.loan_span(loan);
        let (name, lent) = (self.quoted_part(place), self.loan_name(loan));
        let message = format!("cannot use {name} because it was mutably borrowed");
        let mut error = Diagnostic::error("E0503", span, message)
            .primary_label(format!("use of borrowed {lent}"))
            .label(old_span, format!("{lent} is borrowed here"));
        if let Some(inside) = inside {
            let captor = self.captor_words(point.at);
            error = error.label(inside, format!("use occurs due to use of {name} in {captor}"));
        }
        self.push_explained(error, point, loan);
    }

    /// E0505.
    pub(in crate::borrow) fn report_move_while_lent(&mut self, point: &Point, place: &Place, loan: usize) {
        let (inside, span) = self.use_span(point);
        let (old_inside, old_span) = self.loan_span(loan);
        let (name, lent) = (self.quoted_part(place), self.loan_name(loan));
        let mut error = Diagnostic::error("E0505", span, format!("cannot move out of {name} because it is borrowed"))
            .primary_label(format!("move out of {name} occurs here"))
            .label(old_span, format!("borrow of {lent} occurs here"));
        let decl = &self.body.locals[place.local.index()];
        if let Some(variable) = &decl.name {
            error = error.label(self.declared_at(place.local), format!("binding `{variable}` declared here"));
        }
        if let Some(old) = old_inside {
            let captor = self.captor_words(self.loans.all[loan].at);
            error = error.label(old, format!("borrow occurs due to use in {captor}"));
        }
        if let Some(inside) = inside {
            let captor = self.captor_words(point.at);
            error = error.label(inside, format!("move occurs due to use in {captor}"));
        }
        self.push_explained(error, point, loan);
    }

    /// E0506.
    pub(in crate::borrow) fn report_assignment_while_lent(&mut self, point: &Point, place: &Place, loan: usize) {
        let (old_inside, old_span) = self.loan_span(loan);
        let name = self.quoted_part(place);
        if self.loans.all[loan].kind == BorrowKind::Fake {
            let message = format!("cannot assign {name} in match guard");
            let error = Diagnostic::error("E0510", point.span, message)
                .primary_label("cannot assign")
                .label(old_span, "value is immutable in match guard");
            self.diagnostics.push(error);
            return;
        }
        let mut error =
            Diagnostic::error("E0506", point.span, format!("cannot assign to {name} because it is borrowed"))
                .label(old_span, format!("{name} is borrowed here"));
        error = labelled(error, point.span, format!("{name} is assigned to here but it was already borrowed"));
        if let Some(old) = old_inside {
            let captor = self.captor_words(self.loans.all[loan].at);
            error = error.label(old, format!("borrow occurs due to use in {captor}"));
        }
        self.push_explained(error, point, loan);
    }

    fn push_explained(&mut self, error: Diagnostic, point: &Point, loan: usize) {
        let explanation = self.explain(point.at, loan);
        let error = self.add_explanation(error, &explanation, "", None);
        self.diagnostics.push(error);
    }
}

fn pair(new: BorrowKind, old: BorrowKind, name: &str) -> Option<Pair> {
    let capture = BorrowKind::Mut { kind: MutBorrowKind::ClosureCapture };
    let is_mut = |kind: BorrowKind| matches!(kind, BorrowKind::Mut { .. });
    let pair = |code, message, new, old, which| Some(Pair { code, message, new, old, which });
    match (new, old) {
        (BorrowKind::Fake, _) | (BorrowKind::Shared, BorrowKind::Shared | BorrowKind::Fake) => None,
        (_, BorrowKind::Fake) => pair(
            "E0510",
            format!("cannot mutably borrow {name} in match guard"),
            "cannot mutably borrow",
            "value is immutable in match guard",
            "",
        ),
        (new, old) if new == capture && old == capture => pair(
            "E0524",
            format!("two closures require unique access to {name} at the same time"),
            "second closure is constructed here",
            "first closure is constructed here",
            "first ",
        ),
        (new, _) if new == capture => pair(
            "E0500",
            format!("closure requires unique access to {name} but it is already borrowed"),
            "closure construction occurs here",
            "borrow occurs here",
            "first ",
        ),
        (_, old) if old == capture => pair(
            "E0501",
            format!(
                "cannot borrow {name} as {} because previous closure requires unique access",
                if is_mut(new) { "mutable" } else { "immutable" }
            ),
            "second borrow occurs here",
            "closure construction occurs here",
            "first ",
        ),
        (BorrowKind::Shared, BorrowKind::Mut { .. }) => pair(
            "E0502",
            format!("cannot borrow {name} as immutable because it is also borrowed as mutable"),
            "immutable borrow occurs here",
            "mutable borrow occurs here",
            "mutable ",
        ),
        (BorrowKind::Mut { .. }, BorrowKind::Shared) => pair(
            "E0502",
            format!("cannot borrow {name} as mutable because it is also borrowed as immutable"),
            "mutable borrow occurs here",
            "immutable borrow occurs here",
            "immutable ",
        ),
        (BorrowKind::Mut { .. }, BorrowKind::Mut { .. }) => pair(
            "E0499",
            format!("cannot borrow {name} as mutable more than once at a time"),
            "second mutable borrow occurs here",
            "first mutable borrow occurs here",
            "first ",
        ),
    }
}
