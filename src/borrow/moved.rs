//! E0381 and E0382: a place must be initialised, and not moved from, where it is used.

use rustc_hash::{FxHashMap, FxHashSet};

use super::Checker;
use super::access::{Point, Want};
use super::illegal::is_prefix;
use super::reach::MoveSite;
use super::uses::MoveKind;
use crate::diagnostic::Diagnostic;
use crate::hir::body::ExprKind;
use crate::mir::moves::{Location, Lookup, PathId};
use crate::mir::{Local, LocalKind, Place, PlaceElem, StatementKind, TerminatorKind};
use crate::source::Span;
use crate::types::ty::{Ty, TyKind};

/// What was said already: the same moves are not the cause of a second error.
#[derive(Default)]
pub(super) struct Reported {
    /// By the moves: the place that was used after them, and which of the diagnostics says so.
    moves: FxHashMap<Vec<(Location, PathId)>, (Place, usize)>,
    pub uninitialised: FxHashSet<Local>,
    /// Accesses that a loan forbids.
    pub accesses: FxHashSet<(Place, Span)>,
    /// Places whose two-phase borrow was wrong from the beginning.
    pub reservations: FxHashSet<Place>,
    /// By variable that is not `mut`: the diagnostic that says where it is lent all the same.
    pub immutable: FxHashMap<Local, usize>,
}

impl Checker<'_> {
    /// The place and all its parts must hold a value.
    pub(super) fn require(&mut self, point: &Point, place: &Place, want: Want) {
        // Which element of an array an index means is not known: it may be any.
        let index = place.projection.iter().position(|elem| matches!(elem, PlaceElem::Index(_)));
        let array = index.map(|end| Place { local: place.local, projection: place.projection[..end].to_vec() });
        let array = array.filter(|base| matches!(self.place_ty(base).kind(), TyKind::Array(..)));
        let (place, want) = array.as_ref().map_or((place, want), |base| (base, Want::Use));
        if self.require_path(point, place, want) {
            return;
        }
        let Lookup::Exact(path) = self.paths.lookup(place) else { return };
        let parts = self.paths.subtree(path);
        let missing = parts.iter().skip(1).find(|part| point.state.maybe_uninit.contains(part.index()));
        if let Some(&part) = missing {
            self.report(point, (place, place), part, want);
        }
    }

    /// The place itself must hold a value; parts may be gone.
    pub(super) fn require_whole(&mut self, point: &Point, place: &Place, want: Want) {
        self.require_path(point, place, want);
    }

    /// Reports and says so when the place, or what it is a part of, holds no value.
    fn require_path(&mut self, point: &Point, place: &Place, want: Want) -> bool {
        let (Lookup::Exact(path) | Lookup::Parent(Some(path))) = self.paths.lookup(place) else { return false };
        let missing = point.state.maybe_uninit.contains(path.index());
        if missing {
            let whole = self.paths.get(path).place.clone();
            self.report(point, (&whole, place), path, want);
        }
        missing
    }

    /// The same moves are reported once. What was said of a whole gives way to what can be said of a part (as in rustc).
    fn report(&mut self, point: &Point, (place, used): (&Place, &Place), missing: PathId, want: Want) {
        let sites = self.moves_before(point.at, missing);
        if sites.is_empty() {
            return self.report_uninitialised(point, place, missing, want);
        }
        let mut key: Vec<(Location, PathId)> = sites.iter().map(|site| (site.at, site.path)).collect();
        key.sort();
        let known = self.reported.moves.get(&key);
        if known.is_some_and(|(reported, _)| is_prefix(used, reported)) {
            return;
        }
        let index = known.map_or(self.diagnostics.len(), |(_, index)| *index);
        self.used_after_move.push(self.paths.get(sites[0].path).place.local);
        let error = self.moved_error(point, place, &sites, want);
        if index == self.diagnostics.len() {
            self.diagnostics.push(error);
        } else {
            self.diagnostics[index] = error;
        }
        self.reported.moves.insert(key, (used.clone(), index));
    }

    fn report_uninitialised(&mut self, point: &Point, place: &Place, path: PathId, want: Want) {
        let decl = &self.body.locals[place.local.index()];
        let Some(name) = decl.name.clone() else { return };
        if !self.reported.uninitialised.insert(place.local) {
            return;
        }
        let possibly = point.state.maybe_init.contains(path.index());
        let isnt = if possibly { "is possibly-uninitialized" } else { "isn't initialized" };
        let but = if possibly { "it is possibly-uninitialized" } else { "it isn't initialized" };
        let (_, span) = self.use_span(point);
        let declared = if decl.kind == (LocalKind::Variable { declared_without_value: true }) {
            "binding declared here but left uninitialized"
        } else {
            "binding initialized here in some conditions"
        };
        let mut error = match want {
            Want::AssignPart => {
                let message = format!("partially assigned binding `{name}` isn't fully initialized");
                Diagnostic::error("E0381", span, message)
                    .primary_label(format!("`{name}` partially assigned here but it isn't fully initialized"))
                    .help("partial initialization isn't supported, fully initialize the binding with a default value and mutate it, or use `std::mem::MaybeUninit`")
            }
            Want::Use | Want::Borrow => Diagnostic::error("E0381", span, format!("used binding `{name}` {isnt}"))
                .primary_label(format!("`{name}` used here but {but}"))
                .help("consider assigning a value"),
        };
        error = error.label(self.declared_at(place.local), declared);
        if let ([place], true) = (self.assignments(place.local).as_slice(), possibly) {
            error = error.label(*place, "binding initialized here in some conditions");
        }
        self.diagnostics.push(error);
    }

    /// Where a variable as a whole gets a value.
    fn assignments(&self, local: Local) -> Vec<Span> {
        let mut found = Vec::new();
        for block in self.body.blocks.iter().filter(|block| !block.cleanup) {
            for statement in &block.statements {
                if matches!(&statement.kind, StatementKind::Assign(place, _) if *place == Place::local(local)) {
                    found.push(statement.span);
                }
            }
            if matches!(&block.terminator.kind, TerminatorKind::Call { destination, .. } if *destination == Place::local(local))
            {
                found.push(block.terminator.span);
            }
        }
        found
    }

    fn moved_error(&self, point: &Point, place: &Place, sites: &[MoveSite], want: Want) -> Diagnostic {
        let (in_closure, span) = self.use_span(point);
        let first = &sites[0];
        let moved = self.paths.get(first.path).place.clone();
        let partial = moved.projection.len() > place.projection.len() && want != Want::AssignPart;
        let partially = if partial { "partially " } else { "" };
        let noun = match want {
            Want::Use => "use",
            Want::Borrow => "borrow",
            Want::AssignPart => "assign to part",
        };
        let shown = if want == Want::AssignPart { Place::local(place.local) } else { place.clone() };
        let name = self.describe(&shown).map_or_else(String::new, |name| format!(": `{name}`"));
        let mut error = Diagnostic::error("E0382", span, format!("{noun} of {partially}moved value{name}"));
        let again = sites.iter().any(|site| self.is_same_use(site, span));
        if !again {
            error = error.primary_label(used_after(want, partial));
        }
        if let Some(inside) = in_closure {
            let what = if want == Want::Borrow { "borrow" } else { "use" };
            let captor = self.captor_words(point.at);
            error = error.label(inside, format!("{what} occurs due to use in {captor}"));
        }
        for site in sites {
            error = self.label_move(error, site, span, partial);
        }
        if let Some(site) = sites.iter().find(|site| self.is_same_use(site, span))
            && let Some(header) = self.loop_around(self.span_at(site.at), self.body.locals[place.local.index()].span)
        {
            error = error.label(header, "inside of this loop");
        }
        self.say_why(error, &shown, &moved, partial)
    }

    /// The head of the innermost loop around the place that the variable was declared outside of.
    fn loop_around(&self, place: Span, declared: Span) -> Option<Span> {
        let body = self.typing.hir.body(self.typing.body_of(self.body.def).0)?;
        let loops = body.exprs.iter().filter(|expr| matches!(expr.kind, ExprKind::Loop { .. }));
        let around = loops.filter(|expr| expr.span.contains(place) && !expr.span.contains(declared));
        let found = around.min_by_key(|expr| expr.span.hi - expr.span.lo)?;
        let blocks = body.exprs.iter().filter_map(|expr| {
            let ExprKind::Block(block) = &expr.kind else { return None };
            (block.span.hi == found.span.hi && found.span.contains(block.span)).then_some(block.span.lo)
        });
        let start = blocks.filter(|lo| *lo > found.span.lo).min()?;
        let text = self.typing.hir.source(place.file).text;
        let head = text.get(found.span.lo as usize..start as usize)?.trim_end();
        Some(Span::new(place.file, found.span.lo, found.span.lo + head.len() as u32))
    }

    fn is_same_use(&self, site: &MoveSite, span: Span) -> bool {
        site.in_loop && self.move_kind(site.at).span == span
    }

    fn label_move(&self, error: Diagnostic, site: &MoveSite, used: Span, partial: bool) -> Diagnostic {
        let found = self.move_kind(site.at);
        let partially = if partial { "partially " } else { "" };
        let again = if site.in_loop { ", in previous iteration of loop" } else { "" };
        let place = self.quoted(&self.paths.get(site.path).place);
        let text = match &found.kind {
            MoveKind::Plain => format!("value {partially}moved here{again}"),
            MoveKind::Closure { def, .. } if !self.typing.hir.is_coroutine(*def) => {
                format!("value {partially}moved into closure here{again}")
            }
            MoveKind::Closure { .. } => format!("value {partially}moved here{again}"),
            MoveKind::Method { .. } => format!("{place} {partially}moved due to this method call{again}"),
            MoveKind::Call => format!("{place} {partially}moved due to this call{again}"),
            MoveKind::Operator => format!("{place} {partially}moved due to usage in operator{again}"),
            MoveKind::ForLoop => format!("{place} {partially}moved due to this implicit call to `.into_iter()`{again}"),
        };
        let label_span = found.label_span;
        let error = match label_span == used && error.labels[0].text.is_empty() {
            true => error.primary_label(text),
            false => error.label(label_span, text),
        };
        match found.kind {
            MoveKind::Closure { inside, def } => {
                let captor = if self.typing.hir.is_coroutine(def) { "coroutine" } else { "closure" };
                error.label(inside, format!("variable moved due to use in {captor}"))
            }
            MoveKind::Method { name } => {
                error.note(format!("`{name}` takes ownership of the receiver `self`, which moves {place}"))
            }
            MoveKind::ForLoop => {
                error.note(format!("`into_iter` takes ownership of the receiver `self`, which moves {place}"))
            }
            MoveKind::Plain | MoveKind::Call | MoveKind::Operator => error,
        }
    }

    fn say_why(&self, error: Diagnostic, place: &Place, moved: &Place, partial: bool) -> Diagnostic {
        let (described, ty) =
            if partial { (moved, self.place_ty(moved)) } else { (place, self.moved_ty(place, moved)) };
        let what = self.quoted(described);
        let shown = self.typing.display(ty);
        let because =
            format!("move occurs because {what} has type `{shown}`, which does not implement the `Copy` trait");
        let decl = &self.body.locals[place.local.index()];
        if matches!(ty.kind(), TyKind::Closure(..)) {
            return error;
        }
        let error = match (partial, &decl.name) {
            (false, Some(_)) if decl.span != error.span() => {
                let declared = self.declared_at(place.local);
                error.label(declared, because)
            }
            (false, _) => error.note(because),
            (true, _) => error.note(format!("partial {because}")),
        };
        error.help("consider cloning the value if the performance cost is acceptable")
    }

    fn moved_ty(&self, place: &Place, moved: &Place) -> Ty {
        let shorter = if moved.projection.len() < place.projection.len() { moved } else { place };
        self.place_ty(shorter)
    }
}

fn used_after(want: Want, partial: bool) -> String {
    let verb = match want {
        Want::Use => "used",
        Want::Borrow => "borrowed",
        Want::AssignPart => "partially assigned",
    };
    let after = if partial { "partial move" } else { "move" };
    format!("value {verb} here after {after}")
}
