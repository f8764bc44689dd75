//! E0597, E0716, E0515, E0713, E0373: what is lent for longer than it exists.

use crate::borrow::Checker;
use crate::borrow::access::Point;
use crate::borrow::explain::{Explanation, labelled};
use crate::borrow::region::Category;
use crate::diagnostic::Diagnostic;
use crate::hir::def::DefKind;
use crate::mir::{LocalKind, Place, PlaceElem};
use crate::source::Span;
use crate::types::ty::TyKind;

impl Checker<'_> {
    /// The place ends (or the function returns: `None`) while it is lent.
    pub(in crate::borrow) fn report_outlived(&mut self, point: &Point, ended: Option<&Place>, loan: usize) {
        let lent = self.loans.all[loan].place.clone();
        let root = Place::local(lent.local);
        let (inside, header) = self.loan_span(loan);
        let borrow = inside.unwrap_or(header);
        let key = (root, borrow);
        if !self.reported.accesses.insert(key) {
            return;
        }
        let explanation = self.explain(point.at, loan);
        if let Some(ended) = ended
            && self.ends_in_destructor(&lent, ended)
        {
            return self.report_destructor(point, loan, &explanation);
        }
        let is_named = self.describe(&Place::local(lent.local)).is_some();
        match &explanation {
            Explanation::MustOutlive { cause, region, .. }
                if inside.is_some()
                    && is_named
                    && !cause.from_closure
                    && matches!(cause.category, Category::Return | Category::CallArgument | Category::OpaqueType) =>
            {
                let (cause, region) = (*cause, *region);
                self.report_escaping_closure(loan, cause.span, region);
            }
            Explanation::MustOutlive { cause, .. } if !cause.from_closure && cause.category == Category::Return => {
                let span = cause.span;
                self.report_returned(loan, borrow, span);
            }
            Explanation::MustOutlive { .. }
            | Explanation::Used { .. }
            | Explanation::Dropped { .. }
            | Explanation::Unknown => {
                if is_named {
                    self.report_local(point, loan, borrow, &explanation);
                } else {
                    self.report_temporary(point, loan, &explanation);
                }
            }
        }
    }

    /// Whether what is lent is a part of something that has a `Drop` of its own, which runs now.
    fn ends_in_destructor(&self, lent: &Place, ended: &Place) -> bool {
        if self.body.locals[ended.local.index()].name.is_none()
            && ended.projection.is_empty()
            && lent.projection.is_empty()
        {
            return false;
        }
        (ended.projection.len()..lent.projection.len()).any(|end| {
            let base = Place { local: lent.local, projection: lent.projection[..end].to_vec() };
            matches!(lent.projection[end], PlaceElem::Field(..))
                && matches!(self.place_ty(&base).kind(), TyKind::Adt(def, _) if self.typing.drop_impl_of(*def).is_some())
        })
    }

    fn report_destructor(&mut self, point: &Point, loan: usize, explanation: &Explanation) {
        let (inside, header) = self.loan_span(loan);
        let borrow = inside.unwrap_or(header);
        let error = Diagnostic::error("E0713", borrow, "borrow may still be in use when destructor runs");
        let what = self.quoted(&Place::local(self.loans.all[loan].place.local));
        let error = error.label(point.span, format!("here, drop of {what} needs exclusive access to it"));
        let error = self.add_explanation(error, explanation, "", None);
        self.diagnostics.push(error);
    }

    fn report_local(&mut self, point: &Point, loan: usize, borrow: Span, explanation: &Explanation) {
        let name = self.loan_name(loan);
        let local = self.loans.all[loan].place.local;
        let decl = &self.body.locals[local.index()];
        let mut error = Diagnostic::error("E0597", borrow, format!("{name} does not live long enough"))
            .primary_label("borrowed value does not live long enough");
        if let Some(variable) = &decl.name {
            error = error.label(self.declared_at(local), format!("binding `{variable}` declared here"));
        }
        let (inside, header) = self.loan_span(loan);
        if inside.is_some() {
            error = error.label(header, "value captured here");
        }
        error = labelled(error, point.span, format!("{name} dropped here while still borrowed"));
        error = match explanation {
            Explanation::MustOutlive { cause, region, .. } => {
                let words = cause.category.words();
                let shown = self.region_name(*region);
                let text = format!("{words}requires that {name} is borrowed for `{shown}`");
                self.label_region(labelled(error, cause.span, text), *region, &shown)
            }
            Explanation::Used { .. } | Explanation::Dropped { .. } | Explanation::Unknown => {
                self.add_explanation(error, explanation, "", Some(borrow))
            }
        };
        if let Explanation::Dropped { local: dropped, .. } = explanation
            && self.body.locals[dropped.index()].name.is_some()
            && *dropped != local
        {
            error = error.note("values in a scope are dropped in the opposite order they are defined");
        }
        self.diagnostics.push(error);
    }

    fn report_temporary(&mut self, point: &Point, loan: usize, explanation: &Explanation) {
        let local = self.loans.all[loan].place.local;
        let span = self.body.locals[local.index()].span;
        let mut error = Diagnostic::error("E0716", span, "temporary value dropped while borrowed")
            .primary_label("creates a temporary value which is freed while still in use")
            .label(point.span, "temporary value is freed at the end of this statement");
        error = self.add_explanation(error, explanation, "", None);
        self.diagnostics.push(error.note("consider using a `let` binding to create a longer lived value"));
    }

    /// E0515.
    fn report_returned(&mut self, loan: usize, borrow: Span, returned: Span) {
        let lent = &self.loans.all[loan].place;
        let decl = &self.body.locals[lent.local.index()];
        let is_whole = returned == borrow;
        let what = if is_whole { "reference to" } else { "value referencing" };
        let described = self.describe(lent);
        let note = match (&described, decl.kind) {
            (Some(name), LocalKind::Argument) if lent.projection.is_empty() => format!("function parameter `{name}`"),
            (Some(name), _) if lent.projection.is_empty() => format!("local variable `{name}`"),
            (Some(name), _) => format!("local data `{name}`"),
            (None, _) => "temporary value".to_string(),
        };
        let message = format!("cannot return {what} {note}");
        let label = match what {
            "reference to" => "returns a reference to data owned by the current function",
            _ => "returns a value referencing data owned by the current function",
        };
        let mut error = Diagnostic::error("E0515", returned, message).primary_label(label);
        if !is_whole {
            let here = match (&described, decl.kind) {
                (None, _) => "temporary value created here".to_string(),
                _ => format!("{} is borrowed here", self.loan_name(loan)),
            };
            let span = if described.is_none() { decl.span } else { borrow };
            error = error.label(span, here);
        }
        if self.diagnostics.iter().any(|known| known.code == Some("E0515") && known.span() == returned) {
            return;
        }
        self.diagnostics.push(error);
    }

    /// E0373.
    fn report_escaping_closure(&mut self, loan: usize, escapes: Span, region: u32) {
        let (inside, header) = self.loan_span(loan);
        let name = self.loan_name(loan);
        let what = match self.captor_words(self.loans.all[loan].at) {
            "coroutine" => "async block",
            closure => closure,
        };
        let in_closure = self.typing.hir.def(self.body.def).kind == DefKind::Closure;
        let around = if in_closure { "closure" } else { "function" };
        let message = format!(
            "{what} may outlive the current {around}, but it borrows {name}, which is owned by the current {around}"
        );
        let mut error =
            Diagnostic::error("E0373", header, message).primary_label(format!("may outlive borrowed value {name}"));
        if let Some(inside) = inside {
            error = error.label(inside, format!("{name} is borrowed here"));
        }
        let lasts = self.region_name(region);
        let why = if escapes == header {
            format!("{what} is returned here")
        } else {
            format!("requires argument type to outlive `{lasts}`")
        };
        error = error.note(why);
        let what = format!(
            "to force the {what} to take ownership of {name} (and any other referenced variables), use the `move` keyword"
        );
        self.diagnostics.push(error.help(what));
    }
}
