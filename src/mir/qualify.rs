//! What constants, statics and `const fn` may not do with their values: drop them while compiling (E0493), and keep a borrow for ever of
//! something that may be changed through it (E0492, E0764).
//!
//! As rustc's `check_consts`, on the body as built: two facts about the value of each local flow through the blocks. A type decides
//! where nothing is known of the value; `None::<Vec<u8>>` needs no drop, and after a move nothing is left that would.

use super::place::{place_ty, step_ty};
use super::simplify::for_each_target;
use super::{
    AggregateKind, Block, BlockId, Body, BorrowKind, ConstKind, Local, Operand, Place, Program, Rvalue, Statement,
    StatementKind, TerminatorKind,
};
use crate::diagnostic::Diagnostic;
use crate::hir::ConstContext;
use crate::hir::def::{DefId, DefKind};
use crate::source::Span;
use crate::types::ParamEnv;
use crate::types::ty::{Const, Ty, TyKind};

/// A fact about values.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Quality {
    NeedsDrop,
    Interior,
}

/// What is known of the locals at one point.
#[derive(Clone, PartialEq, Eq, Default)]
struct State {
    needs_drop: Vec<bool>,
    interior: Vec<bool>,
    borrowed: Vec<bool>,
}

impl State {
    fn of(&mut self, quality: Quality) -> &mut Vec<bool> {
        match quality {
            Quality::NeedsDrop => &mut self.needs_drop,
            Quality::Interior => &mut self.interior,
        }
    }

    fn has(&self, quality: Quality, local: Local) -> bool {
        match quality {
            Quality::NeedsDrop => self.needs_drop[local.index()],
            Quality::Interior => self.interior[local.index()],
        }
    }

    /// Whether something is new.
    fn join(&mut self, other: &State) -> bool {
        let mut changed = false;
        let lists = [
            (&mut self.needs_drop, &other.needs_drop),
            (&mut self.interior, &other.interior),
            (&mut self.borrowed, &other.borrowed),
        ];
        for (own, other) in lists {
            for (own, other) in own.iter_mut().zip(other) {
                changed |= *other && !*own;
                *own |= *other;
            }
        }
        changed
    }
}

/// How deep the values of constants are followed.
const DEEPEST: u32 = 16;

/// What is wrong with a body that is evaluated when compiling.
pub(super) fn check(program: &Program<'_>, body: &Body) -> Vec<Diagnostic> {
    let Some(context) = program.typing.hir.const_context(body.def) else { return Vec::new() };
    let mut checker = Checker::new(program, body, 0);
    checker.is_fn = context == ConstContext::Function;
    let starts = checker.flow();
    for (block, start) in body.blocks.iter().zip(starts) {
        if let (Some(state), false) = (start, block.cleanup) {
            checker.look_at(block, state);
        }
    }
    checker.found
}

struct Checker<'a, 'p> {
    program: &'a Program<'p>,
    body: &'a Body,
    env: ParamEnv,
    depth: u32,
    is_fn: bool,
    /// Locals whose storage ends inside of the body; the others are temporaries that live for ever.
    transient: Vec<bool>,
    found: Vec<Diagnostic>,
}

impl<'a, 'p> Checker<'a, 'p> {
    fn new(program: &'a Program<'p>, body: &'a Body, depth: u32) -> Checker<'a, 'p> {
        let mut transient = vec![false; body.locals.len()];
        for statement in body.blocks.iter().flat_map(|block| &block.statements) {
            if let StatementKind::StorageDead(local) = statement.kind {
                transient[local.index()] = true;
            }
        }
        let env = program.typing.param_env(program.typing.body_of(body.def).0);
        Checker { program, body, env, depth, is_fn: false, transient, found: Vec::new() }
    }

    /// The state at the start of each block that is reached.
    fn flow(&self) -> Vec<Option<State>> {
        let count = self.body.locals.len();
        let mut first =
            State { needs_drop: vec![false; count], interior: vec![false; count], borrowed: vec![false; count] };
        for local in 1..=self.body.arg_count {
            for quality in [Quality::NeedsDrop, Quality::Interior] {
                first.of(quality)[local] = self.type_has(quality, self.body.locals[local].ty);
            }
        }
        let mut starts = vec![None; self.body.blocks.len()];
        starts[0] = Some(first);
        let mut open = vec![BlockId(0)];
        while let Some(id) = open.pop() {
            let Some(mut state) = starts[id.index()].clone() else { continue };
            let block = &self.body.blocks[id.index()];
            block.statements.iter().for_each(|statement| self.statement(statement, &mut state));
            self.terminator(&block.terminator.kind, &mut state);
            for_each_target(&block.terminator.kind, &mut |next| {
                let changed = match &mut starts[next.index()] {
                    Some(known) => known.join(&state),
                    unknown => {
                        *unknown = Some(state.clone());
                        true
                    }
                };
                if changed {
                    open.push(next);
                }
            });
        }
        starts
    }

    fn type_has(&self, quality: Quality, ty: Ty) -> bool {
        match quality {
            Quality::NeedsDrop => self.program.typing.needs_drop(ty, &self.env),
            Quality::Interior => !self.program.typing.is_freeze(ty, &self.env),
        }
    }

    fn statement(&self, statement: &Statement, state: &mut State) {
        match &statement.kind {
            StatementKind::Assign(place, value) => {
                for quality in [Quality::NeedsDrop, Quality::Interior] {
                    let has = self.rvalue(quality, value, state);
                    self.assign(quality, place, has, state);
                }
                operands(value).into_iter().for_each(|operand| take(operand, state));
                if let Rvalue::Ref(_, _, borrowed) | Rvalue::RawPtr(_, borrowed) = value
                    && !borrowed.is_indirect()
                {
                    state.borrowed[borrowed.local.index()] = true;
                }
            }
            StatementKind::StorageDead(local) => {
                for list in [&mut state.needs_drop, &mut state.interior, &mut state.borrowed] {
                    list[local.index()] = false;
                }
            }
            variants!(StatementKind: SetDiscriminant | StorageLive | FakeRead | Step | Nop) => {}
        }
    }

    fn terminator(&self, kind: &TerminatorKind, state: &mut State) {
        let TerminatorKind::Call { callee, args, destination, .. } = kind else { return };
        [callee].into_iter().chain(args).for_each(|operand| take(operand, state));
        let ty = place_ty(self.program.typing, self.body, destination);
        for quality in [Quality::NeedsDrop, Quality::Interior] {
            self.assign(quality, destination, self.type_has(quality, ty), state);
        }
    }

    fn assign(&self, quality: Quality, place: &Place, has: bool, state: &mut State) {
        if place.is_indirect() {
            return;
        }
        let has = has && self.type_has(quality, self.body.locals[place.local.index()].ty);
        let known = &mut state.of(quality)[place.local.index()];
        *known = if place.projection.is_empty() { has } else { *known || has };
    }

    fn rvalue(&self, quality: Quality, value: &Rvalue, state: &State) -> bool {
        let inherent = if let Rvalue::Aggregate(AggregateKind::Adt { def, .. }, _) = value {
            match quality {
                Quality::NeedsDrop => self.program.typing.drop_impl_of(*def).is_some(),
                Quality::Interior => self.program.typing.hir.adt(*def).lang.as_deref() == Some("unsafe_cell"),
            }
        } else {
            false
        };
        inherent || operands(value).into_iter().any(|operand| self.operand(quality, operand, state))
    }

    fn operand(&self, quality: Quality, operand: &Operand, state: &State) -> bool {
        match operand {
            Operand::Copy(place) | Operand::Move(place) => self.place(quality, place, state),
            Operand::Constant(constant) => match constant.kind {
                _ if !self.type_has(quality, constant.ty) => false,
                ConstKind::Item(def, _) => self.constant(quality, def),
                variants!(ConstKind: Bits | Str | Bytes | ZeroSized | Static | Promoted) => false,
                ConstKind::Type(_) => true,
            },
        }
    }

    fn place(&self, quality: Quality, place: &Place, state: &State) -> bool {
        let mut ty = self.body.locals[place.local.index()].ty;
        for step in &place.projection {
            ty = step_ty(self.program.typing, ty, step);
        }
        self.type_has(quality, ty) && (place.is_indirect() || state.has(quality, place.local))
    }

    /// Whether the value of a constant is so.
    fn constant(&self, quality: Quality, def: DefId) -> bool {
        let hir = self.program.typing.hir;
        let is_known = hir.is_user(def) && hir.def(def).kind == DefKind::Const && self.depth < DEEPEST;
        if !is_known {
            return true;
        }
        let body = self.program.built(def);
        let checker = Checker::new(self.program, &body, self.depth + 1);
        let starts = checker.flow();
        body.blocks.iter().zip(starts).any(|(block, start)| {
            let (Some(mut state), TerminatorKind::Return) = (start, &block.terminator.kind) else { return false };
            block.statements.iter().for_each(|statement| checker.statement(statement, &mut state));
            state.has(quality, Local::RETURN)
        })
    }

    fn look_at(&mut self, block: &Block, mut state: State) {
        for statement in &block.statements {
            if let StatementKind::Assign(_, Rvalue::Ref(_, kind, place)) = &statement.kind {
                self.borrow(*kind, place, statement.span, &state);
            }
            self.statement(statement, &mut state);
        }
        if let TerminatorKind::Drop { place, .. } = &block.terminator.kind {
            self.drop(place, block.terminator.span, &state);
        }
    }

    fn borrow(&mut self, kind: BorrowKind, place: &Place, span: Span, state: &State) {
        if self.is_fn || place.is_indirect() || self.transient[place.local.index()] {
            return;
        }
        match kind {
            BorrowKind::Mut { .. } if self.may_borrow_mutably(place) => {}
            BorrowKind::Mut { .. } => self.emit(escaping("E0764", span, "mutable borrows", "this mutable borrow")),
            BorrowKind::Shared if self.place(Quality::Interior, place, state) => {
                let this = "this borrow of an interior mutable value";
                self.emit(escaping("E0492", span, "interior mutable shared borrows", this));
            }
            BorrowKind::Shared | BorrowKind::Fake => {}
        }
    }

    /// Of nothing, and (for no reason that anybody remembers) of arrays in a `static mut`.
    fn may_borrow_mutably(&self, place: &Place) -> bool {
        let is_mutable = matches!(self.program.typing.hir.def(self.body.def).kind, DefKind::Static { mutable: true });
        let ty = place_ty(self.program.typing, self.body, place);
        matches!(ty.kind(), TyKind::Array(_, Const::Value(0))) || is_mutable && ty.element().is_some()
    }

    fn drop(&mut self, place: &Place, dropped: Span, state: &State) {
        let is_local = place.projection.is_empty();
        let ty = place_ty(self.program.typing, self.body, place);
        let needs = self.type_has(Quality::NeedsDrop, ty) && (!is_local || state.has(Quality::NeedsDrop, place.local));
        if !needs {
            return;
        }
        let decl = &self.body.locals[place.local.index()];
        let span = if is_local { decl.span } else { dropped };
        let shown = self.program.typing.display(ty);
        let message = format!("destructor of `{shown}` cannot be evaluated at compile-time");
        let context = self.program.typing.hir.const_context(self.body.def).map_or("constants", ConstContext::words);
        let label = format!("the destructor for this type cannot be evaluated in {context}");
        let mut error = Diagnostic::error("E0493", span, message).primary_label(label);
        if is_local {
            error = error.label(dropped, "value is dropped here");
        }
        self.emit(error);
    }

    fn emit(&mut self, diagnostic: Diagnostic) {
        if !self.found.contains(&diagnostic) {
            self.found.push(diagnostic);
        }
    }
}

/// A borrow of a temporary that lives for ever and may be changed through it.
fn escaping(code: &'static str, span: Span, what: &str, this: &str) -> Diagnostic {
    let message =
        format!("{what} of temporaries that have their lifetime extended until the end of the program are not allowed");
    Diagnostic::error(code, span, message)
        .primary_label(format!("{this} refers to such a temporary"))
        .note("temporaries in constants and statics can have their lifetime extended until the end of the program")
        .note("to avoid accidentally creating global mutable state, such temporaries must be immutable")
        .help("if you really want global mutable state, try replacing the temporary by an interior mutable `static` or a `static mut`")
}

/// After a move nothing is left.
fn take(operand: &Operand, state: &mut State) {
    if let Operand::Move(place) = operand
        && place.projection.is_empty()
        && !state.borrowed[place.local.index()]
    {
        state.needs_drop[place.local.index()] = false;
        state.interior[place.local.index()] = false;
    }
}

fn operands(value: &Rvalue) -> Vec<&Operand> {
    match value {
        Rvalue::Use(operand) | Rvalue::Repeat(operand, _) | Rvalue::Cast(_, operand, _) | Rvalue::Unary(_, operand) => {
            vec![operand]
        }
        Rvalue::Binary(_, left, right) | Rvalue::CheckedBinary(_, left, right) => vec![left, right],
        Rvalue::Aggregate(_, operands) => operands.iter().collect(),
        Rvalue::Ref(..) | Rvalue::RawPtr(..) | Rvalue::Len(_) | Rvalue::Discriminant(_) => Vec::new(),
    }
}
