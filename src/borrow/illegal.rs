//! E0161, E0507, E0508, E0509: what cannot be moved, and what cannot be moved out of.

use super::Checker;
use super::access::Point;
use super::uses::MoveKind;
use crate::diagnostic::{Diagnostic, Label};
use crate::hir::def::DefId;
use crate::mir::moves::{IllegalMove, Location};
use crate::mir::{
    FakeReadCause, Local, LocalDecl, LocalKind, Operand, Place, PlaceElem, Statement, StatementKind, TerminatorKind,
};
use crate::source::Span;
use crate::types::ty::{Mutability, Ty, TyKind};

/// How the label begins that says why something moves.
const OCCURS_BECAUSE: &str = "move occurs because";

impl Checker<'_> {
    /// E0161: a value without a size that is known when compiling stays where it is. The library may move what it calls (`FnOnce`
    /// behind a box).
    pub(super) fn check_unsized_moves(&mut self) {
        if !self.body.user {
            return;
        }
        let env = self.typing.param_env(self.body.def);
        let typing = self.typing;
        let is_moved = |local: &&LocalDecl| local.kind == LocalKind::Temporary && !typing.is_sized(local.ty, &env);
        for local in self.body.locals.iter().filter(is_moved) {
            let ty = typing.display(local.ty);
            let error = Diagnostic::error("E0161", local.span, format!("cannot move a value of type `{ty}`"));
            let why = format!("the size of `{ty}` cannot be statically determined");
            self.diagnostics.push(error.primary_label(why));
        }
    }

    pub(super) fn check_illegal_moves(&mut self) {
        let effects = self.effects;
        for (at, place, why) in &effects.illegal {
            // Ways that only a panic takes repeat what was found before.
            if !self.body.blocks[at.block.index()].cleanup && self.flow.at_start(at.block).is_some() {
                self.report_illegal(*at, place, *why);
            }
        }
    }

    fn report_illegal(&mut self, at: Location, place: &Place, why: IllegalMove) {
        let state = self.flow.at_start(at.block).expect("reached blocks have a state");
        let statement_span = self.span_at(at);
        let (_, span) = self.use_span(&Point { at, state, span: statement_span });
        let binding = self.binding_of(at);
        let span = binding.as_ref().and_then(|_| self.scrutinee(at, place)).unwrap_or(span);
        if self
            .diagnostics
            .iter()
            .any(|known| known.span() == span && known.code.is_some_and(|code| code.starts_with("E050")))
        {
            if binding.is_some() && statement_span != span {
                self.add_moved(span, statement_span);
            }
            return;
        }
        let (code, message) = self.illegal_message(place, why);
        let mut error = Diagnostic::error(code, span, message);
        if code != "E0507" {
            error = error.primary_label("cannot move out of here");
        }
        error = match binding {
            Some(name) if statement_span != span => {
                let ty = self.typing.display(self.place_ty(place));
                error.label(statement_span, "data moved here").label(
                    statement_span,
                    format!("{OCCURS_BECAUSE} `{name}` has type `{ty}`, which does not implement the `Copy` trait"),
                )
            }
            None if self.capture_of(place).is_some() && code == "E0507" && !self.is_bound(at) => {
                let what = self.quoted(place);
                self.why_captured_moves(error.primary_label(format!("{what} is moved here")), place)
            }
            _ => {
                let error = self.why_it_moves(error, place, why);
                self.label_method(error, at, place)
            }
        };
        self.diagnostics.push(error.help("consider cloning the value if the performance cost is acceptable"));
    }

    /// Of a captured variable: where it is declared stands why it moves.
    fn why_captured_moves(&self, error: Diagnostic, place: &Place) -> Diagnostic {
        let what = self.quoted(place);
        let ty = self.typing.display(self.place_ty(place));
        let because = format!("{OCCURS_BECAUSE} {what} has type `{ty}`, which does not implement the `Copy` trait");
        match self.captured_at(place) {
            Some(declared) => error.label(declared, because),
            None => error.note(because),
        }
    }

    /// Where the captured variable is declared.
    fn captured_at(&self, place: &Place) -> Option<Span> {
        let (index, _) = self.capture_of(place)?;
        let root = self.typing.hir.body(self.typing.body_of(self.body.def).0)?;
        let local = self.typing.closure(self.body.def).captures.get(index)?.place.local;
        Some(root.local(local).span)
    }

    /// The method call that takes the value.
    fn label_method(&self, error: Diagnostic, at: Location, place: &Place) -> Diagnostic {
        let found = self.move_kind(at);
        match found.kind {
            MoveKind::Method { .. } => {
                let what = self.quoted(place);
                let error = if self.is_option(place) { as_reference(error) } else { error };
                error.label(found.label_span, format!("{what} moved due to this method call"))
            }
            variants!(MoveKind: Plain | Closure | Call | Operator | ForLoop) => error,
        }
    }

    /// Whether a variable gets the value.
    fn is_bound(&self, at: Location) -> bool {
        let statement = self.body.blocks[at.block.index()].statements.get(at.statement);
        let assigned = |statement: &Statement| {
            let StatementKind::Assign(place, _) = &statement.kind else { return false };
            self.body.locals[place.local.index()].name.is_some()
        };
        statement.is_some_and(assigned)
    }

    fn is_option(&self, place: &Place) -> bool {
        let adt = self.place_ty(place).as_adt();
        adt.is_some_and(|(def, _)| matches!(&*self.typing.hir.def(def).name, "Option" | "Result"))
    }

    /// A second variable of the pattern moves something.
    fn add_moved(&mut self, scrutinee: Span, moved: Span) {
        let Some(error) = self.diagnostics.iter_mut().find(|known| known.span() == scrutinee) else { return };
        let note = "move occurs because these variables have types that don't implement the `Copy` trait";
        if error.labels.iter().any(|label| label.span == moved) {
            return;
        }
        error.labels.retain(|label| !label.text.starts_with(OCCURS_BECAUSE));
        error.labels.push(Label { span: moved, text: "...and here".to_string() });
        if !error.notes.iter().any(|known| known == note) {
            error.notes.push(note.to_string());
        }
    }

    fn why_it_moves(&self, error: Diagnostic, place: &Place, why: IllegalMove) -> Diagnostic {
        let what = match self.overloaded_index(place, why) {
            Some(_) => "value".to_string(),
            None => self.quoted(place),
        };
        let ty = self.typing.display(self.place_ty(place));
        let because = format!("{OCCURS_BECAUSE} {what} has type `{ty}`, which does not implement the `Copy` trait");
        let span = error.span();
        if error.labels[0].text.is_empty() { error.primary_label(because) } else { error.label(span, because) }
    }

    fn illegal_message(&self, place: &Place, why: IllegalMove) -> (&'static str, String) {
        match why {
            IllegalMove::DropType { ty, .. } => {
                let ty = self.typing.display(ty);
                ("E0509", format!("cannot move out of type `{ty}`, which implements the `Drop` trait"))
            }
            IllegalMove::Element { ty, .. } => {
                let kind = if matches!(ty.kind(), TyKind::Array(..)) { "array" } else { "slice" };
                let ty = self.typing.display(ty);
                ("E0508", format!("cannot move out of type `{ty}`, a non-copy {kind}"))
            }
            IllegalMove::Pointer { ty, steps } => match self.elements_behind(place, steps) {
                Some(elements) => self.illegal_message(place, elements),
                None => ("E0507", self.pointer_message(place, why, ty, steps)),
            },
        }
    }

    /// What is wrong with an element behind a pointer is that it is an element.
    fn elements_behind(&self, place: &Place, steps: usize) -> Option<IllegalMove> {
        let container = Place { local: place.local, projection: place.projection[..=steps].to_vec() };
        let ty = self.place_ty(&container);
        let is_elements = matches!(ty.kind(), TyKind::Array(..) | TyKind::Slice(_));
        is_elements.then_some(IllegalMove::Element { ty, steps: steps + 1, by_index: false })
    }

    fn pointer_message(&self, place: &Place, why: IllegalMove, ty: Ty, steps: usize) -> String {
        if let Some((index, used)) = self.capture_of(place)
            && steps < used
        {
            let name = &self.body.captures[index].name;
            let is_mut = matches!(self.body.locals[1].ty.as_reference(), Some((_, Mutability::Mut)));
            let kind = if is_mut { "FnMut" } else { "Fn" };
            return format!("cannot move out of `{name}`, a captured variable in an `{kind}` closure");
        }
        if let Some(container) = self.overloaded_index(place, why) {
            return format!("cannot move out of index of `{}`", self.typing.display(container));
        }
        let behind = match ty.as_reference() {
            Some((_, Mutability::Not)) => "a shared reference",
            Some((_, Mutability::Mut)) => "a mutable reference",
            None => "a raw pointer",
        };
        let what = self.quoted_with_variant(place);
        if let Some(def) = self.static_behind(place.local) {
            return format!("cannot move out of static item `{}`", self.typing.hir.def(def).name);
        }
        let is_named = self.body.locals[place.local.index()].name.is_some() || self.capture_of(place).is_some();
        if !is_named && self.smart_pointer(place, steps).is_none() {
            return format!("cannot move out of {behind}");
        }
        match self.smart_pointer(place, steps) {
            Some(pointer) => format!("cannot move out of {pointer}"),
            None => format!("cannot move out of {what} which is behind {behind}"),
        }
    }

    /// The container's type, when the place is `*Index::index(&container, …)`.
    fn overloaded_index(&self, place: &Place, why: IllegalMove) -> Option<Ty> {
        let (method, self_ty) = self.call_behind(place, why)?;
        matches!(&*self.typing.hir.def(method).name, "index" | "index_mut").then_some(self_ty)
    }

    /// The name of the pointer's type, when the place is `*Deref::deref(&pointer)`.
    fn smart_pointer(&self, place: &Place, steps: usize) -> Option<String> {
        let why = IllegalMove::Pointer { ty: Ty::unit(), steps };
        let (method, self_ty) = self.call_behind(place, why)?;
        let (def, _) = self_ty.as_adt()?;
        if !matches!(&*self.typing.hir.def(method).name, "deref" | "deref_mut") {
            return None;
        }
        Some(match &*self.typing.hir.def(def).name {
            name @ ("Rc" | "Arc") => format!("an `{name}`"),
            _ => format!("dereference of `{}`", self.typing.display(self_ty)),
        })
    }

    /// The operator's method whose result the place goes through, with its `Self`.
    fn call_behind(&self, place: &Place, why: IllegalMove) -> Option<(DefId, Ty)> {
        let IllegalMove::Pointer { steps: 0, .. } = why else { return None };
        self.operator_behind(place.local)
    }

    /// The operator's method whose result the local holds, with its `Self`.
    pub(super) fn operator_behind(&self, local: Local) -> Option<(DefId, Ty)> {
        self.body.blocks.iter().find_map(|block| {
            let kind = &block.terminator.kind;
            let TerminatorKind::Call { callee: Operand::Constant(callee), destination, from_operator: true, .. } = kind
            else {
                return None;
            };
            let (def, args) = callee.ty.as_fn_def().filter(|_| *destination == Place::local(local))?;
            Some((def, args.types().next()?)).filter(|_| !args.is_empty())
        })
    }

    /// The name of the variable that a pattern binds at this statement.
    fn binding_of(&self, at: Location) -> Option<String> {
        let statement: &Statement = self.body.blocks[at.block.index()].statements.get(at.statement)?;
        let StatementKind::Assign(Place { local, projection }, _) = &statement.kind else { return None };
        let decl = &self.body.locals[local.index()];
        let is_binding = projection.is_empty() && decl.span == statement.span;
        is_binding.then(|| decl.name.as_deref().map(str::to_string)).flatten()
    }

    /// Where the value stands that the pattern takes apart.
    fn scrutinee(&self, _at: Location, place: &Place) -> Option<Span> {
        let statements = self.body.blocks.iter().flat_map(|block| &block.statements);
        let reads = statements.filter_map(|statement| {
            let StatementKind::FakeRead(FakeReadCause::Match | FakeReadCause::Let, read) = &statement.kind else {
                return None;
            };
            is_prefix(read, place).then_some((read.projection.len(), statement.span))
        });
        reads.max_by_key(|(len, _)| *len).map(|(_, span)| span)
    }
}

/// Options and results are looked into by `as_ref` and `as_mut`.
fn as_reference(mut error: Diagnostic) -> Diagnostic {
    let text = "help: consider calling `.as_ref()` or `.as_mut()` to borrow the type's contents".to_string();
    error.labels.insert(0, Label { span: error.span(), text });
    error
}

pub(super) fn is_prefix(prefix: &Place, place: &Place) -> bool {
    let elems: &[PlaceElem] = &place.projection;
    prefix.local == place.local && elems.starts_with(&prefix.projection)
}
