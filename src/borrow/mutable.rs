//! E0594 and E0596: what is changed must be mutable all the way: the variable declared `mut`, each reference a `&mut`.

use super::Checker;
use super::access::Point;
use crate::diagnostic::{Diagnostic, Label};
use crate::hir::def::DefId;
use crate::mir::place::is_box;
use crate::mir::{LocalKind, Place, PlaceElem};
use crate::types::kinds::kinds;
use crate::types::tables::{CaptureMode, CaptureProjection};
use crate::types::ty::{Mutability, TyKind};

/// Why a place may not be changed.
enum Immutable {
    /// The variable is not declared `mut`.
    Variable,
    /// It lies behind this place, a `&` reference or `*const` pointer.
    Behind {
        pointer: Place,
        raw: bool,
    },
    /// A captured variable of a closure that is called through `&self`.
    InFnClosure,
    /// A captured variable that is not declared `mut`.
    Captured,
    Static(DefId),
}

impl Checker<'_> {
    /// A part of something, or what lies behind a pointer, is assigned to.
    pub(super) fn require_mutable_assign(&mut self, point: &Point, place: &Place) {
        // Of what never had a value nothing else is said.
        if self.reported.uninitialised.contains(&place.local) {
            return;
        }
        if let Some(why) = self.immutable(place, false) {
            self.report_immutable(point, place, &why, false);
        }
    }

    /// `&mut place`. A closure may capture a variable that is not `mut` itself; its own body is where that is wrong.
    pub(super) fn require_mutable_borrow(&mut self, point: &Point, place: &Place, by_closure: bool) {
        if let Some(why) = self.immutable(place, by_closure) {
            self.report_immutable(point, place, &why, true);
        }
    }

    fn immutable(&self, place: &Place, any_variable: bool) -> Option<Immutable> {
        let mut any_variable = any_variable;
        for end in (0..place.projection.len()).rev() {
            let base = Place { local: place.local, projection: place.projection[..end].to_vec() };
            let here = Place { local: place.local, projection: place.projection[..=end].to_vec() };
            if self.is_capture_field(&here) {
                return self.immutable_capture(place, &here, any_variable);
            }
            if place.projection[end] == PlaceElem::Deref {
                let ty = self.place_ty(&base);
                match ty.kind() {
                    TyKind::Ref(_, _, Mutability::Not) => return Some(self.behind(base)),
                    TyKind::RawPtr(_, Mutability::Not) => return Some(Immutable::Behind { pointer: base, raw: true }),
                    TyKind::RawPtr(_, Mutability::Mut) => return None,
                    TyKind::Ref(_, _, Mutability::Mut) => any_variable = true,
                    variants!(TyKind: Adt | Str | Never | Slice | Array | Tuple | Dynamic)
                    | kinds!(scalar | function | generic | unknown) => {
                        debug_assert!(is_box(self.typing, ty), "only pointers have something behind them");
                    }
                }
            }
        }
        let decl = &self.body.locals[place.local.index()];
        let declared = decl.mutability.is_mut() || any_variable || decl.name.is_none();
        (!declared).then_some(Immutable::Variable)
    }

    fn behind(&self, pointer: Place) -> Immutable {
        match self.static_behind(pointer.local).filter(|_| pointer.projection.is_empty()) {
            Some(def) => Immutable::Static(def),
            None => Immutable::Behind { pointer, raw: false },
        }
    }

    fn is_capture_field(&self, place: &Place) -> bool {
        self.capture_of(place).is_some_and(|(_, used)| used == place.projection.len())
            && matches!(place.projection.last(), Some(PlaceElem::Field(..)))
            || self.is_reference_capture(place)
    }

    fn is_reference_capture(&self, place: &Place) -> bool {
        let Some((index, used)) = self.capture_of(place) else { return false };
        self.body.captures[index].by_reference && used == place.projection.len()
    }

    /// `here` is the captured value (behind its reference, if it is captured by one).
    fn immutable_capture(&self, place: &Place, here: &Place, any_variable: bool) -> Option<Immutable> {
        let (index, used) = self.capture_of(here)?;
        let capture = &self.body.captures[index];
        let reference = Place { local: here.local, projection: here.projection[..used - 1].to_vec() };
        let is_shared = |place: &Place| matches!(self.place_ty(place).kind(), TyKind::Ref(_, _, Mutability::Not));
        let shared = is_shared(&Place::local(place.local)) || (capture.by_reference && is_shared(&reference));
        let declared = capture.mutable || any_variable;
        // What lies behind a `&` of the creator is the creator's error.
        let behind = self.typing.closure(self.body.def).captures.get(index).is_some_and(|captured| {
            captured.place.projections.iter().any(|step| matches!(step, CaptureProjection::Deref { .. }))
        });
        match (shared, declared || behind) {
            (true, _) => Some(Immutable::InFnClosure),
            (false, false) => Some(Immutable::Captured),
            (false, true) => None,
        }
    }

    fn report_immutable(&mut self, point: &Point, place: &Place, why: &Immutable, borrow: bool) {
        let (in_closure, span) = self.use_span(point);
        let what = self.quoted(place);
        let code = if borrow { "E0596" } else { "E0594" };
        let is_whole = place.projection.is_empty()
            || self.capture_of(place).is_some_and(|(_, used)| used == place.projection.len());
        let reason = self.reason(place, why, is_whole);
        let message = match (borrow, why) {
            (true, Immutable::Static(_)) if is_static_root(place) => {
                format!("cannot borrow immutable static item {what} as mutable")
            }
            (true, _) => format!("cannot borrow {what} as mutable, {reason}"),
            (false, Immutable::Behind { .. }) => {
                format!("cannot assign to {what}, which is{}", reason.trim_start_matches("as it is"))
            }
            (false, Immutable::Static(_)) if is_static_root(place) => {
                format!("cannot assign to immutable static item {what}")
            }
            (false, _) => format!("cannot assign to {what}, {reason}"),
        };
        let message = self.unnamed(place, why).map_or(message, |source| match borrow {
            true => format!("cannot borrow data in {source} as mutable"),
            false => format!("cannot assign to data in {source}"),
        });
        let is_variable = matches!(why, Immutable::Variable) && borrow && in_closure.is_none();
        if is_variable && self.said_of_variable(place.local, span) {
            return;
        }
        let mut error = Diagnostic::error(code, span, message).primary_label(self.immutable_label(why, borrow));
        if let Some(inside) = in_closure {
            error = error.label(inside, format!("mutable borrow occurs due to use of {what} in closure"));
        }
        error = self.label_captured(error, place);
        if let Immutable::Static(def) = why {
            let what = if borrow { "borrowed as mutable" } else { "written to" };
            error = error.label(self.typing.hir.def(*def).span, format!("this `static` cannot be {what}"));
        }
        if is_variable {
            self.reported.immutable.insert(place.local, self.diagnostics.len());
        }
        self.diagnostics.push(self.how_to_change(error, place, why));
    }

    /// Several borrows of a variable are one error, which points at the variable.
    fn said_of_variable(&mut self, local: crate::mir::Local, span: crate::source::Span) -> bool {
        let Some(&index) = self.reported.immutable.get(&local) else { return false };
        let declared = self.body.locals[local.index()].span;
        let error = &mut self.diagnostics[index];
        if error.labels.iter().any(|label| label.span == span) {
            return true;
        }
        if error.span() != declared {
            error.labels.insert(0, Label { span: declared, text: "not mutable".to_string() });
        }
        error.labels.push(Label { span, text: "cannot borrow as mutable".to_string() });
        true
    }

    /// What lies behind an operator that gave a `&`, or behind a reference without a name.
    fn unnamed(&self, place: &Place, why: &Immutable) -> Option<String> {
        let Immutable::Behind { pointer, raw } = why else { return None };
        if self.describe(place).is_some() {
            return None;
        }
        let called = self.operator_behind(pointer.local).filter(|_| pointer.projection.is_empty());
        Some(match (called, raw) {
            (_, true) => "a `*const` pointer".to_string(),
            (Some((method, of)), false) => {
                let shown = self.typing.display(of);
                let counted = of.as_adt().map(|(def, _)| self.typing.hir.def(def).name.to_string());
                match (counted.as_deref(), &*self.typing.hir.def(method).name) {
                    (_, "index" | "index_mut") => format!("an index of `{shown}`"),
                    (Some(name @ ("Rc" | "Arc")), _) => format!("an `{name}`"),
                    _ => format!("dereference of `{shown}`"),
                }
            }
            (None, false) => "a `&` reference".to_string(),
        })
    }

    /// A closure is called through `&mut`: the capture that makes it so.
    fn label_captured(&self, error: Diagnostic, place: &Place) -> Diagnostic {
        let decl = &self.body.locals[place.local.index()];
        let TyKind::Closure(def, _) = decl.ty.kind() else { return error };
        let Some(name) = decl.name.as_ref().filter(|_| place.projection.is_empty()) else { return error };
        let facts = self.typing.closure(*def);
        let changed = facts.captures.iter().find_map(|capture| match capture.mode {
            CaptureMode::MutRef | CaptureMode::UniqueRef => Some((capture, "mutable borrow")),
            CaptureMode::Move if matches!(capture.ty.kind(), TyKind::Ref(_, _, Mutability::Mut)) => {
                Some((capture, "possible mutation"))
            }
            CaptureMode::Ref | CaptureMode::Copy | CaptureMode::Move => None,
        });
        let Some((capture, how)) = changed else { return error };
        let text = self.typing.hir.source(capture.span.file).text;
        let captured = text.get(capture.span.lo as usize..capture.span.hi as usize).unwrap_or("it");
        error.label(capture.span, format!("calling `{name}` requires mutable binding due to {how} of `{captured}`"))
    }

    fn reason(&self, place: &Place, why: &Immutable, is_whole: bool) -> String {
        match why {
            Immutable::Variable | Immutable::Captured if is_whole => "as it is not declared as mutable".to_string(),
            Immutable::Variable => {
                let variable = self.quoted(&Place::local(place.local));
                format!("as {variable} is not declared as mutable")
            }
            Immutable::Captured => {
                let captured = self.capture_of(place).map(|(index, _)| self.body.captures[index].name.clone());
                format!("as `{}` is not declared as mutable", captured.as_deref().unwrap_or("it"))
            }
            Immutable::Behind { raw: false, .. } => "as it is behind a `&` reference".to_string(),
            Immutable::Behind { raw: true, .. } => "as it is behind a `*const` pointer".to_string(),
            Immutable::InFnClosure => "as it is a captured variable in a `Fn` closure".to_string(),
            Immutable::Static(def) => format!("as `{}` is an immutable static item", self.typing.hir.def(*def).name),
        }
    }

    fn immutable_label(&self, why: &Immutable, borrow: bool) -> String {
        let plain = if borrow { "cannot borrow as mutable" } else { "cannot assign" };
        match why {
            Immutable::Behind { pointer, raw } => match self.describe(pointer) {
                Some(name) => {
                    let kind = if *raw { "`*const` pointer" } else { "`&` reference" };
                    let verb = if borrow { "borrowed as mutable" } else { "written to" };
                    format!("`{name}` is a {kind}, so it cannot be {verb}")
                }
                None => plain.to_string(),
            },
            Immutable::Variable | Immutable::InFnClosure | Immutable::Captured | Immutable::Static(_) => {
                plain.to_string()
            }
        }
    }

    fn how_to_change(&self, error: Diagnostic, place: &Place, why: &Immutable) -> Diagnostic {
        let decl = &self.body.locals[place.local.index()];
        match (why, &decl.name) {
            (Immutable::Variable, Some(name)) => {
                error.help(format!("consider changing this to be mutable: `mut {name}`"))
            }
            (Immutable::Captured, _) => error.help("consider changing the captured variable to be mutable"),
            (Immutable::Behind { raw: false, pointer }, Some(_)) if pointer.projection.is_empty() => {
                let what = if decl.kind == LocalKind::Argument { "parameter" } else { "variable" };
                error.help(format!("consider changing this {what} to be a mutable reference"))
            }
            _ => error,
        }
    }
}

/// The static itself, not a part of it.
fn is_static_root(place: &Place) -> bool {
    place.projection.len() == 1
}
