//! A body and its generic arguments to code: lays out the frame, then goes through the blocks.

mod intrinsics;
mod known;
mod notes;
mod operands;
mod places;
mod rvalues;
mod terminators;
mod unsize;

use std::cell::Cell;
use std::rc::Rc;
use std::sync::Arc;

use rustc_hash::FxHashMap;

pub use operands::static_constant;

use super::image::{ConstantNumber, FunctionNumber, Image};
use super::note::Note;
use super::place::Refused;
use super::{Code, LocalCode, Op, Pc};
use crate::hir::def::{DefId, DefKind};
use crate::machine::memory::Memory;
use crate::machine::representation::Layout;
use crate::mir::LocalKind;
use crate::mir::{Body, Local, Rvalue, Statement, StatementKind, StepPoint, TerminatorKind};
use crate::source::Span;
use crate::types::ty::{Args, Const, GenericArg, Ty};

/// What is to be made into code.
pub struct Source {
    pub function: FunctionNumber,
    pub body: Rc<Body>,
    pub args: Args,
    pub name: Arc<str>,
    /// Whether it is the body of the very definition, and not of a shim that stands in for it.
    pub own: bool,
}

/// Makes the code. Parts that are not simulated become operations that say so when they are reached; `Err` if not even the
/// frame can be laid out.
pub fn lower(image: &mut Image<'_>, memory: &mut Memory, source: Source) -> Result<Code, Refused> {
    let Source { function, body, args, name, own } = source;
    let mut lowering = Lowering {
        image,
        memory,
        body: body.clone(),
        args,
        locals: Vec::new(),
        layouts: Vec::new(),
        ops: Vec::new(),
        spans: Vec::new(),
        required: Vec::new(),
        notes: Vec::new(),
        moved_on: FxHashMap::default(),
        stubs: Vec::new(),
        knowable: Vec::new(),
        known: FxHashMap::default(),
        block: 0,
    };
    let frame_size = lowering.lay_out_frame()?;
    lowering.find_where_moves_go();
    lowering.find_knowable();
    lowering.blocks();
    let tracked = lowering.locals.iter().filter(|l| l.tracked.is_some()).count() as u32;
    let (ops, spans) = lowering.with_requirements();
    let hir = lowering.image.typing().hir;
    // What is seen of a run stands in the author's text; what a macro made, at its call.
    let spans = spans.into_iter().map(|span| hir.call_site(span)).collect();
    let kind = hir.def(body.def).kind;
    let is_fn = matches!(kind, DefKind::Fn | DefKind::AssocFn);
    Ok(Code {
        function,
        def: body.def,
        name,
        args,
        user: own && body.user,
        track_caller: own && is_fn && hir.fn_decl(body.def).track_caller,
        closure: own && kind == DefKind::Closure,
        orders: orders_accesses(lowering.image, body.def),
        user_drop: own && is_user_drop(lowering.image, body.def),
        arg_count: body.arg_count,
        frame_size,
        frame_align: lowering.locals.iter().map(|l| l.align as usize).max().unwrap_or(1).max(16),
        tracked,
        ops,
        spans,
        start: Cell::new(0),
        notes: std::mem::take(&mut lowering.notes),
        locals: lowering.locals,
        body,
    })
}

/// Modules whose code is what orders the accesses of threads.
const ORDERING: [&str; 6] =
    ["core::sync::", "core::panicking::", "alloc::sync::", "std::panic::", "std::sync::", "std::thread::"];

fn orders_accesses(image: &Image<'_>, def: DefId) -> bool {
    let hir = image.typing().hir;
    !hir.is_user(def) && ORDERING.iter().any(|module| hir.path(def).starts_with(module))
}

/// Whether a function is `drop` of an impl of `Drop` in the program.
fn is_user_drop(image: &Image<'_>, def: DefId) -> bool {
    let typing = image.typing();
    let what = typing.hir.def(def);
    if what.kind != DefKind::AssocFn || &*what.name != "drop" || !typing.hir.is_user(def) {
        return false;
    }
    let is_of_trait = |parent: &DefId| typing.hir.def(*parent).kind == DefKind::Impl { of_trait: true };
    let of_trait = what.parent.filter(is_of_trait).and_then(|parent| typing.impl_trait_ref(parent));
    of_trait.is_some_and(|of_trait| Some(of_trait.def) == typing.hir.lang_item("drop"))
}

pub(super) struct Lowering<'l, 'p> {
    pub image: &'l mut Image<'p>,
    pub memory: &'l mut Memory,
    pub body: Rc<Body>,
    pub args: Args,
    pub locals: Vec<LocalCode>,
    pub layouts: Vec<Rc<Layout>>,
    ops: Vec<Op>,
    spans: Vec<Span>,
    required: Vec<ConstantNumber>,
    pub notes: Vec<Note>,
    /// For each temporary: what its one use does with the value. See `notes`.
    pub moved_on: FxHashMap<Local, crate::machine::trace::MoveTarget>,
    /// Where pieces of code start that no block of the body is: they count as blocks after the last one.
    stubs: Vec<Pc>,
    /// See `known`.
    knowable: Vec<bool>,
    known: FxHashMap<u32, u128>,
    /// The block that is being lowered.
    block: u32,
}

/// A frame cannot be larger than the whole stack; offsets fit into 32 bits.
const MAX_FRAME: u64 = 1 << 30;

impl Lowering<'_, '_> {
    /// A type of the body with the instance's arguments.
    pub fn concrete(&mut self, ty: Ty) -> Ty {
        self.image.concrete(ty, self.args)
    }

    pub fn layout(&self, ty: Ty) -> Result<Rc<Layout>, Refused> {
        Ok(self.image.representations.of(ty)?)
    }

    /// A constant of a type with the instance's arguments.
    pub fn const_value(&mut self, value: &Const) -> Result<u128, Refused> {
        let unknown = || Refused("a constant in a type that is not simple".to_string());
        match value {
            Const::Value(bits) => Ok(*bits),
            Const::Param(param) => match self.args.get(param.index as usize) {
                Some(GenericArg::Const(Const::Value(bits))) => Ok(*bits),
                _ => Err(unknown()),
            },
            Const::Unevaluated(def, args) => {
                let args = self.image.typing().substitute_args(*args, self.args);
                let known = self.image.typing().evaluate_const(*def, args);
                if let Const::Value(bits) = known { Ok(bits) } else { Err(unknown()) }
            }
            Const::Infer(_) | Const::Error => Err(unknown()),
        }
    }

    fn lay_out_frame(&mut self) -> Result<usize, Refused> {
        let addressed = self.addressed_locals();
        let mut end = 0u64;
        let mut tracked = 0;
        let body = self.body.clone();
        let is_closure = self.image.typing().hir.def(body.def).kind == DefKind::Closure;
        for (i, decl) in body.locals.iter().enumerate() {
            let ty = self.concrete(decl.ty);
            let layout = self.layout(ty)?;
            // A `dyn` that is moved out of its box to be called stays where it is; the frame holds a pointer to it.
            let (size, align) = if layout.sized { (layout.size, layout.align) } else { (16, 8) };
            let offset = end.next_multiple_of(align);
            end = offset + size;
            if end > MAX_FRAME {
                return Err(Refused("variables of more than 1 GiB in one function".to_string()));
            }
            let shown = self.image.recording && body.user && is_shown(&decl.kind, decl.name.is_some());
            // What a closure captured is shown where a thread runs it.
            let captures = self.image.recording && body.user && i == 1 && is_closure;
            let number = (addressed[i] || shown || captures).then(|| {
                tracked += 1;
                tracked - 1
            });
            let (offset, size, align) = (offset as u32, size as u32, align as u32);
            self.locals.push(LocalCode { offset, size, align, ty, tracked: number });
            self.layouts.push(layout);
        }
        Ok((end as usize).next_multiple_of(16))
    }

    /// Which locals have their address taken: by references, drops and unsized calls.
    fn addressed_locals(&self) -> Vec<bool> {
        let mut addressed = vec![false; self.body.locals.len()];
        let mut take = |place: &crate::mir::Place| {
            if !place.is_indirect() {
                addressed[place.local.index()] = true;
            }
        };
        for block in &self.body.blocks {
            for statement in &block.statements {
                if let StatementKind::Assign(_, Rvalue::Ref(_, _, place) | Rvalue::RawPtr(_, place)) = &statement.kind {
                    take(place);
                }
            }
            if let TerminatorKind::Drop { place, .. } = &block.terminator.kind {
                take(place);
            }
        }
        addressed
    }

    fn blocks(&mut self) {
        let body = self.body.clone();
        let mut starts: Vec<Pc> = Vec::with_capacity(body.blocks.len());
        for block in &body.blocks {
            self.block = starts.len() as u32;
            starts.push(self.ops.len() as Pc);
            for statement in &block.statements {
                self.guarded(statement.span, |lowering| lowering.statement(statement));
            }
            self.guarded(block.terminator.span, |lowering| lowering.terminator(&block.terminator));
        }
        starts.append(&mut self.stubs);
        let start_of = |block: Pc| starts[block as usize];
        self.ops.iter_mut().for_each(|op| terminators::retarget(op, &start_of));
    }

    /// A jump target for code that is made next.
    pub fn reserve_stub(&mut self) -> Pc {
        self.stubs.push(0);
        (self.body.blocks.len() + self.stubs.len() - 1) as Pc
    }

    /// The code for a stub: notes, then on to a block.
    pub fn fill_stub(&mut self, stub: Pc, notes: Vec<Note>, target: Pc, span: Span) {
        self.stubs[stub as usize - self.body.blocks.len()] = self.ops.len() as Pc;
        notes.into_iter().for_each(|note| self.note(note, span));
        self.push(Op::Goto(target), span);
    }

    pub fn note(&mut self, note: Note, span: Span) {
        self.notes.push(note);
        self.push(Op::Note(self.notes.len() as u32 - 1), span);
    }

    /// What cannot be made code is an operation that says so.
    fn guarded(&mut self, span: Span, lower: impl FnOnce(&mut Self) -> Result<(), Refused>) {
        if let Err(Refused(what)) = lower(self) {
            self.push(Op::Unsupported(what.into()), span);
        }
    }

    pub fn push(&mut self, op: Op, span: Span) {
        self.ops.push(op);
        self.spans.push(span);
    }

    pub fn require(&mut self, constant: ConstantNumber) {
        if !self.required.contains(&constant) {
            self.required.push(constant);
        }
    }

    /// The required constants are evaluated in front of everything else; jump targets move accordingly.
    fn with_requirements(&mut self) -> (Vec<Op>, Vec<Span>) {
        let mut ops: Vec<Op> = self.required.iter().map(|c| Op::Require(*c)).collect();
        ops.push(Op::Ready);
        let before = ops.len() as Pc;
        let mut spans = vec![self.body.span; ops.len()];
        self.ops.iter_mut().for_each(|op| terminators::retarget(op, &|pc| pc + before));
        ops.append(&mut self.ops);
        spans.append(&mut self.spans);
        (ops, spans)
    }

    fn statement(&mut self, statement: &Statement) -> Result<(), Refused> {
        let span = statement.span;
        match &statement.kind {
            StatementKind::Assign(place, rvalue) => {
                self.assign(place, rvalue, span)?;
                self.note_assignment(place, rvalue, span);
            }
            StatementKind::SetDiscriminant { place, variant } => {
                let (to, ty) = self.place(place)?;
                self.set_variant(&to, ty, *variant, span)?;
            }
            // Only pointers can tell whether a variable has its storage.
            StatementKind::StorageLive(local) if self.locals[local.index()].tracked.is_some() => {
                self.push(Op::StorageLive(local.0), span);
            }
            StatementKind::StorageDead(local) if self.locals[local.index()].tracked.is_some() => {
                self.push(Op::StorageDead(local.0), span);
            }
            StatementKind::StorageLive(_) | StatementKind::StorageDead(_) => {}
            StatementKind::Step(point) => {
                if self.image.recording && self.body.user {
                    let point: StepPoint = *point;
                    self.push(Op::Step(point), span);
                }
            }
            StatementKind::FakeRead(..) | StatementKind::Nop => {}
        }
        Ok(())
    }
}

/// Whether a frame shows a local by its name.
pub fn is_shown(kind: &LocalKind, has_name: bool) -> bool {
    match kind {
        LocalKind::Variable { .. } | LocalKind::Argument => has_name,
        LocalKind::Return | LocalKind::Temporary | LocalKind::GuardRef | LocalKind::DropFlag => false,
    }
}
