//! Bodies that are evaluated when the program is compiled to what must not be in them: destructors (E0493), and borrows that would let
//! a temporary that lives for ever be changed (E0492, E0764).

use crate::diagnostic::Diagnostic;
use crate::hir::def::{DefId, DefKind};
use crate::mir::moves::{Flow, MovePaths, State, gather};
use crate::mir::{
    AggregateKind, BlockId, Body, BorrowKind, Local, Operand, Place, PlaceElem, Program, Rvalue, StatementKind,
    TerminatorKind,
};
use crate::source::Span;
use crate::types::ParamEnv;

/// What is wrong in constants, statics and constant functions, in this order.
pub(super) fn constants(program: &Program) -> Vec<Diagnostic> {
    let mut items = Vec::new();
    let mut functions = Vec::new();
    for def in program.user_bodies() {
        let (found, words) = match program.typing.hir.def(def).kind {
            DefKind::Const | DefKind::AssocConst => (&mut items, "constants"),
            DefKind::Static { .. } => (&mut items, "statics"),
            DefKind::Fn | DefKind::AssocFn if program.typing.hir.fn_decl(def).is_const => {
                (&mut functions, "constant functions")
            }
            _ => continue,
        };
        let body = program.built(def);
        let check = Check { program, def, body: &body, env: program.typing.param_env(def), words };
        check.escaping_borrows(found);
        check.destructors(found);
    }
    items.extend(functions);
    items
}

struct Check<'a, 'p> {
    program: &'a Program<'p>,
    def: DefId,
    body: &'a Body,
    env: ParamEnv,
    words: &'static str,
}

impl Check<'_, '_> {
    /// E0492, E0764: only `static mut` may have what can be changed behind a reference.
    fn escaping_borrows(&self, found: &mut Vec<Diagnostic>) {
        let kind = self.program.typing.hir.def(self.def).kind;
        if matches!(kind, DefKind::Fn | DefKind::AssocFn | DefKind::Static { mutable: true }) {
            return;
        }
        for statement in self.body.blocks.iter().filter(|block| !block.cleanup).flat_map(|block| &block.statements) {
            let StatementKind::Assign(_, Rvalue::Ref(_, kind, place)) = &statement.kind else { continue };
            if self.lives_for_ever(place) {
                match kind {
                    BorrowKind::Mut { .. } => found.push(self.escaping(statement.span, true)),
                    BorrowKind::Shared if self.may_change_inside(place) => {
                        found.push(self.escaping(statement.span, false));
                    }
                    BorrowKind::Shared | BorrowKind::Fake => {}
                }
            }
        }
    }

    /// Whether the place is a temporary whose storage never ends.
    fn lives_for_ever(&self, place: &Place) -> bool {
        let decl = &self.body.locals[place.local.index()];
        let ends = |kind: &StatementKind| matches!(kind, StatementKind::StorageDead(local) if *local == place.local);
        let mut statements = self.body.blocks.iter().flat_map(|block| &block.statements);
        decl.name.is_none()
            && !place.projection.contains(&PlaceElem::Deref)
            && !statements.any(|statement| ends(&statement.kind))
    }

    fn may_change_inside(&self, place: &Place) -> bool {
        let ty = crate::mir::place::place_ty(self.program.typing, self.body, place);
        !self.program.typing.is_freeze(ty, &self.env)
    }

    fn escaping(&self, span: Span, mutable: bool) -> Diagnostic {
        let (code, what, this) = match mutable {
            true => ("E0764", "mutable borrows", "this mutable borrow"),
            false => ("E0492", "interior mutable shared borrows", "this borrow of an interior mutable value"),
        };
        let message = format!(
            "{what} of temporaries that have their lifetime extended until the end of the program are not allowed"
        );
        Diagnostic::error(code, span, message)
            .primary_label(format!("{this} refers to such a temporary"))
            .note("temporaries in constants and statics can have their lifetime extended until the end of the program")
            .note("to avoid accidentally creating global mutable state, such temporaries must be immutable")
            .help("if you really want global mutable state, try replacing the temporary by an interior mutable `static` or a `static mut`")
    }

    /// E0493: something is dropped that has a destructor.
    fn destructors(&self, found: &mut Vec<Diagnostic>) {
        let (paths, effects) = gather(self.program.typing, self.body, |_| true);
        let flow = Flow::new(self.body, &paths, &effects);
        let mut said = Vec::new();
        for (index, block) in self.body.blocks.iter().enumerate().filter(|(_, block)| !block.cleanup) {
            let TerminatorKind::Drop { place, .. } = &block.terminator.kind else { continue };
            let Some(state) = flow.at_start(BlockId(index as u32)) else { continue };
            let mut state = state.clone();
            let before = effects.of_block[index].iter().filter(|(at, _)| *at < block.statements.len());
            before.for_each(|(_, effect)| state.apply(&paths, *effect));
            let held = may_hold(&paths, &state, place);
            if held && !said.contains(&place.local) && self.may_need_drop(place.local, &mut Vec::new()) {
                said.push(place.local);
                found.push(self.destructor(place.local, block.terminator.span));
            }
        }
    }

    fn destructor(&self, local: Local, dropped: Span) -> Diagnostic {
        let decl = &self.body.locals[local.index()];
        let shown = self.program.typing.display(decl.ty);
        Diagnostic::error("E0493", decl.span, format!("destructor of `{shown}` cannot be evaluated at compile-time"))
            .primary_label(format!("the destructor for this type cannot be evaluated in {}", self.words))
            .label(dropped, "value is dropped here")
    }

    /// Whether a value that is put into the local may have a destructor to run: `None` has not, whatever its type.
    fn may_need_drop(&self, local: Local, inside: &mut Vec<Local>) -> bool {
        if !self.program.typing.needs_drop(self.body.locals[local.index()].ty, &self.env) || inside.contains(&local) {
            return false;
        }
        if (1..=self.body.arg_count).contains(&local.index()) {
            return true;
        }
        inside.push(local);
        let needs = self.body.blocks.iter().any(|block| {
            let assigned = block.statements.iter().any(|statement| match &statement.kind {
                StatementKind::Assign(place, value) if place.local == local => self.value_needs_drop(value, inside),
                _ => false,
            });
            let called = match &block.terminator.kind {
                TerminatorKind::Call { destination, .. } => destination.local == local,
                _ => false,
            };
            assigned || called
        });
        inside.pop();
        needs
    }

    fn value_needs_drop(&self, value: &Rvalue, inside: &mut Vec<Local>) -> bool {
        match value {
            Rvalue::Use(operand) => self.operand_needs_drop(operand, inside),
            Rvalue::Aggregate(AggregateKind::Adt { def, .. }, _)
                if self.program.typing.drop_impl_of(*def).is_some() =>
            {
                true
            }
            Rvalue::Aggregate(_, operands) => operands.iter().any(|operand| self.operand_needs_drop(operand, inside)),
            Rvalue::Repeat(..) | Rvalue::Cast(..) => true,
            Rvalue::Unary(..)
            | Rvalue::Binary(..)
            | Rvalue::CheckedBinary(..)
            | Rvalue::Ref(..)
            | Rvalue::RawPtr(..)
            | Rvalue::Len(_)
            | Rvalue::Discriminant(_) => false,
        }
    }

    fn operand_needs_drop(&self, operand: &Operand, inside: &mut Vec<Local>) -> bool {
        match operand {
            Operand::Copy(place) | Operand::Move(place) => {
                let ty = crate::mir::place::place_ty(self.program.typing, self.body, place);
                self.program.typing.needs_drop(ty, &self.env) && self.may_need_drop(place.local, inside)
            }
            Operand::Constant(constant) => self.program.typing.needs_drop(constant.ty, &self.env),
        }
    }
}

/// Whether the place or a part of it may hold a value.
fn may_hold(paths: &MovePaths, state: &State, place: &Place) -> bool {
    let Some(root) = paths.root(place.local) else { return false };
    paths.subtree(root).iter().any(|path| state.maybe_init.contains(path.index()))
}
