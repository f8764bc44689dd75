//! Drop glue: what `drop_in_place::<T>` does. The type's own `Drop` first, then its parts in order of declaration; when one of them
//! panics the others are dropped all the same.

use super::maker::{Maker, stand_in};
use crate::hir::def::DefId;
use crate::hir::item::AdtKind;
use crate::mir::build::discriminant_type;
use crate::mir::elaborate::{Rung, closure_rungs, field_rungs};
use crate::mir::place::is_box;
use crate::mir::thir::{bit_width, mask};
use crate::mir::{
    BinOp, BlockId, Body, BorrowKind, Local, MutBorrowKind, Operand, Place, PlaceElem, Rvalue, TerminatorKind,
};
use crate::types::kinds::kinds;
use crate::types::ty::{Args, Mutability, Region, Ty, TyKind};
use crate::types::{ParamEnv, Typing};

/// The body of `drop_in_place::<ty>`; its argument is a `*mut ty`.
pub(super) fn drop_glue(typing: &Typing<'_>, ty: Ty) -> Body {
    let argument = Ty::new(TyKind::RawPtr(ty, Mutability::Mut));
    let mut maker = Maker::new(typing, glue_def(typing, ty), &[argument], Ty::unit());
    // No line of the author's is run by it: what happens in it happens where the value is dropped.
    maker.span = typing.hir.def(stand_in(typing, "drop")).span;
    let value = Place::local(Local(1)).project(PlaceElem::Deref);
    let target = maker.returns();
    let unwind = maker.resumes();
    let start = drop_value(&mut maker, &value, ty, target, Some(unwind));
    maker.finish(start)
}

fn glue_def(typing: &Typing<'_>, ty: Ty) -> DefId {
    ty.as_adt().or_else(|| ty.as_closure()).map_or_else(|| stand_in(typing, "drop"), |(def, _)| def)
}

/// Drops `value` by its parts, then goes to `target`; `unwind` is `None` on the way of a panic.
fn drop_value(maker: &mut Maker<'_>, value: &Place, ty: Ty, target: BlockId, unwind: Option<BlockId>) -> BlockId {
    let typing = maker.typing;
    if !typing.needs_drop(ty, &ParamEnv::default()) {
        return target;
    }
    match *ty.kind() {
        TyKind::Adt(def, args) => drop_adt(maker, value, (ty, def, args), target, unwind),
        TyKind::Tuple(items) => {
            let rungs: Vec<Rung> = items.iter().enumerate().map(|(at, &ty)| (PlaceElem::Field(at, ty), ty)).collect();
            drop_rungs(maker, value, &rungs, target, unwind)
        }
        TyKind::Closure(def, _) => drop_rungs(maker, value, &closure_rungs(typing, def, ty), target, unwind),
        TyKind::Array(..) | TyKind::Slice(_) => drop_elements(maker, value, target, unwind),
        // The machine looks into the vtable.
        TyKind::Dynamic(..) => maker.drop(value.clone(), target, unwind),
        variants!(TyKind: Str | Never | FnDef | FnPtr) | kinds!(scalar | pointer | generic | unknown) => target,
    }
}

fn drop_adt(
    maker: &mut Maker<'_>,
    value: &Place,
    (ty, def, args): (Ty, DefId, Args),
    target: BlockId,
    unwind: Option<BlockId>,
) -> BlockId {
    if is_box(maker.typing, ty) {
        return drop_box(maker, value, (ty, args), target, unwind);
    }
    let fields = drop_fields(maker, value, def, args, target, unwind);
    if maker.typing.drop_impl(ty).is_none() {
        return fields;
    }
    let panicked = unwind.map(|unwind| drop_fields(maker, value, def, args, unwind, None));
    call_drop(maker, value, ty, fields, panicked)
}

/// The contents, then the box's own `Drop`, which gives the memory back.
fn drop_box(
    maker: &mut Maker<'_>,
    value: &Place,
    (ty, args): (Ty, Args),
    target: BlockId,
    unwind: Option<BlockId>,
) -> BlockId {
    let contents = args.type_at(0);
    let free = call_drop(maker, value, ty, target, unwind);
    if !maker.typing.needs_drop(contents, &ParamEnv::default()) {
        return free;
    }
    let panicked = unwind.map(|unwind| call_drop(maker, value, ty, unwind, None));
    maker.drop(value.project(PlaceElem::Deref), free, panicked)
}

/// `Drop::drop(&mut value)`, if the type has one.
fn call_drop(maker: &mut Maker<'_>, value: &Place, ty: Ty, target: BlockId, unwind: Option<BlockId>) -> BlockId {
    let Some((method, args)) = maker.typing.drop_impl(ty) else { return target };
    let reference = maker.temporary(Ty::reference(ty, Mutability::Mut));
    let borrow = BorrowKind::Mut { kind: MutBorrowKind::Default };
    let assigns = vec![(reference.clone(), Rvalue::Ref(Region::Erased, borrow, value.clone()))];
    let callee = maker.function(method, args);
    let result = maker.temporary(Ty::unit());
    maker.call(assigns, (callee, vec![Operand::Move(reference)]), (result, target), unwind)
}

fn drop_fields(
    maker: &mut Maker<'_>,
    value: &Place,
    def: DefId,
    args: Args,
    target: BlockId,
    unwind: Option<BlockId>,
) -> BlockId {
    let typing = maker.typing;
    let adt = typing.hir.adt(def);
    let env = ParamEnv::default();
    match adt.kind {
        AdtKind::Union => target,
        AdtKind::Struct => drop_rungs(maker, value, &field_rungs(typing, &env, def, 0, args), target, unwind),
        AdtKind::Enum => {
            let repr = discriminant_type(adt.repr.int.as_deref());
            let bits = mask(bit_width(repr));
            let discriminants = typing.discriminants(def);
            let mut targets = Vec::new();
            for (variant, discriminant) in discriminants.iter().enumerate() {
                let place = value.project(PlaceElem::Downcast(variant));
                let rungs = field_rungs(typing, &env, def, variant, args);
                let block = drop_rungs(maker, &place, &rungs, target, unwind);
                if block != target {
                    targets.push((*discriminant as u128 & bits, block));
                }
            }
            let read = maker.temporary(repr);
            let assigns = vec![(read.clone(), Rvalue::Discriminant(value.clone()))];
            let switch =
                TerminatorKind::SwitchInt { operand: Operand::Move(read), ty: repr, targets, otherwise: target };
            maker.block(assigns, switch, unwind.is_none())
        }
    }
}

fn drop_rungs(
    maker: &mut Maker<'_>,
    value: &Place,
    rungs: &[Rung],
    target: BlockId,
    unwind: Option<BlockId>,
) -> BlockId {
    let (mut next, mut unwind) = (target, unwind);
    let env = ParamEnv::default();
    let dropped: Vec<&Rung> = rungs.iter().filter(|(_, ty)| maker.typing.needs_drop(*ty, &env)).collect();
    for (at, (elem, _)) in dropped.iter().enumerate().rev() {
        let place = value.project(elem.clone());
        next = maker.drop(place.clone(), next, unwind);
        if at > 0 {
            unwind = unwind.map(|unwind| maker.drop(place, unwind, None));
        }
    }
    next
}

/// Elements from the first to the last.
fn drop_elements(maker: &mut Maker<'_>, value: &Place, target: BlockId, unwind: Option<BlockId>) -> BlockId {
    let (index, len) = (maker.temporary_local(Ty::usize()), maker.temporary(Ty::usize()));
    let panicked = unwind.map(|unwind| element_loop(maker, value, index, &len, unwind, None));
    let head = element_loop(maker, value, index, &len, target, panicked);
    let zero = maker.usize(0);
    let start = vec![(Place::local(index), Rvalue::Use(zero)), (len, Rvalue::Len(value.clone()))];
    maker.block(start, TerminatorKind::Goto(head), unwind.is_none())
}

/// `while index != len { index += 1; drop(value[index - 1]) }`.
fn element_loop(
    maker: &mut Maker<'_>,
    value: &Place,
    index: Local,
    len: &Place,
    target: BlockId,
    unwind: Option<BlockId>,
) -> BlockId {
    let cleanup = unwind.is_none();
    let head = maker.block(Vec::new(), TerminatorKind::Unreachable, cleanup);
    let current = maker.temporary_local(Ty::usize());
    let element = value.project(PlaceElem::Index(current));
    let drop = maker.drop(element, head, unwind);
    let counter = Place::local(index);
    let next = Rvalue::Binary(BinOp::Add, Operand::Copy(counter.clone()), maker.usize(1));
    let steps = vec![(Place::local(current), Rvalue::Use(Operand::Copy(counter.clone()))), (counter.clone(), next)];
    let step = maker.block(steps, TerminatorKind::Goto(drop), cleanup);
    let done = maker.temporary(Ty::bool());
    let compare = Rvalue::Binary(BinOp::Eq, Operand::Copy(counter), Operand::Copy(len.clone()));
    let operand = Operand::Move(done.clone());
    let switch = TerminatorKind::SwitchInt { operand, ty: Ty::bool(), targets: vec![(0, step)], otherwise: target };
    maker.fill(head, vec![(done, compare)], switch);
    head
}
