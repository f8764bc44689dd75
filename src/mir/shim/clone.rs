//! `Clone::clone` of tuples, arrays and closures: part by part; when a clone panics the parts made so far are dropped.

use super::maker::{Maker, stand_in};
use crate::mir::elaborate::{Rung, closure_rungs};
use crate::mir::{
    AggregateKind, BinOp, BlockId, Body, BorrowKind, Local, Operand, Place, PlaceElem, Rvalue, TerminatorKind,
};
use crate::types::kinds::kinds;
use crate::types::ty::{Args, GenericArg, Mutability, Region, Ty, TyKind};
use crate::types::{ParamEnv, Typing};

/// The body of `<ty as Clone>::clone`.
pub(super) fn clone_shim(typing: &Typing<'_>, ty: Ty) -> Body {
    let def = stand_in(typing, "clone");
    let mut maker = Maker::new(typing, def, &[Ty::reference(ty, Mutability::Not)], ty);
    let source = Place::local(Local(1)).project(PlaceElem::Deref);
    let start = match *ty.kind() {
        _ if typing.is_copy(ty, &ParamEnv::default()) => copy(&mut maker, source),
        TyKind::Tuple(items) => {
            let rungs: Vec<Rung> = items.iter().enumerate().map(|(at, &ty)| (PlaceElem::Field(at, ty), ty)).collect();
            clone_parts(&mut maker, &source, &rungs, AggregateKind::Tuple)
        }
        TyKind::Closure(def, args) => {
            let rungs = closure_rungs(typing, def, ty);
            clone_parts(&mut maker, &source, &rungs, AggregateKind::Closure(def, args))
        }
        TyKind::Array(element, _) => clone_elements(&mut maker, &source, element),
        variants!(TyKind: Str | Never | Adt | Slice | FnDef | FnPtr | Dynamic)
        | kinds!(scalar | pointer | generic | unknown) => copy(&mut maker, source),
    };
    maker.finish(start)
}

fn copy(maker: &mut Maker<'_>, source: Place) -> BlockId {
    let assign = (Place::local(Local::RETURN), Rvalue::Use(Operand::Copy(source)));
    maker.block(vec![assign], TerminatorKind::Return, false)
}

/// `destination = Clone::clone(&part)`.
fn clone_call(
    maker: &mut Maker<'_>,
    (part, ty): (Place, Ty),
    destination: Place,
    target: BlockId,
    unwind: BlockId,
) -> BlockId {
    let hir = maker.typing.hir;
    let method = hir.lang_item("clone").and_then(|of_trait| hir.trait_item(of_trait, "clone"));
    let method = method.expect("the library declares `Clone::clone`");
    let callee = maker.function(method, Args::new(&[GenericArg::Type(ty)]));
    let reference = maker.temporary(Ty::reference(ty, Mutability::Not));
    let borrow = Rvalue::Ref(Region::Erased, BorrowKind::Shared, part);
    let args = vec![Operand::Move(reference.clone())];
    maker.call(vec![(reference, borrow)], (callee, args), (destination, target), Some(unwind))
}

fn clone_parts(maker: &mut Maker<'_>, source: &Place, rungs: &[Rung], kind: AggregateKind) -> BlockId {
    let clones: Vec<Place> = rungs.iter().map(|(_, ty)| maker.temporary(*ty)).collect();
    let parts = clones.iter().map(|place| Operand::Move(place.clone())).collect();
    let whole = (Place::local(Local::RETURN), Rvalue::Aggregate(kind, parts));
    let mut next = maker.block(vec![whole], TerminatorKind::Return, false);
    let resume = maker.resumes();
    // `unwinds[n]` drops the first n clones.
    let mut unwinds = vec![resume];
    for place in &clones {
        let after = *unwinds.last().expect("it starts with one");
        unwinds.push(maker.drop(place.clone(), after, None));
    }
    for (at, (elem, ty)) in rungs.iter().enumerate().rev() {
        next = clone_call(maker, (source.project(elem.clone()), *ty), clones[at].clone(), next, unwinds[at]);
    }
    next
}

fn clone_elements(maker: &mut Maker<'_>, source: &Place, element: Ty) -> BlockId {
    let (index, len) = (maker.temporary_local(Ty::usize()), maker.temporary(Ty::usize()));
    let counter = Place::local(index);
    let made = Place::local(Local::RETURN).project(PlaceElem::Index(index));
    let unwind = drop_made(maker, index);
    let head = maker.block(Vec::new(), TerminatorKind::Unreachable, false);
    let next = Rvalue::Binary(BinOp::Add, Operand::Copy(counter.clone()), maker.usize(1));
    let advance = maker.block(vec![(counter.clone(), next)], TerminatorKind::Goto(head), false);
    let clone = maker.temporary(element);
    let store = (made, Rvalue::Use(Operand::Move(clone.clone())));
    let store = maker.block(vec![store], TerminatorKind::Goto(advance), false);
    let part = source.project(PlaceElem::Index(index));
    let call = clone_call(maker, (part, element), clone, store, unwind);
    let returns = maker.returns();
    branch_if_equal(maker, head, (counter.clone(), len.clone()), returns, call);
    let zero = maker.usize(0);
    let start = vec![(counter, Rvalue::Use(zero)), (len, Rvalue::Len(source.clone()))];
    maker.block(start, TerminatorKind::Goto(head), false)
}

/// While unwinding: drops the elements that were made, the first `made` of the result.
fn drop_made(maker: &mut Maker<'_>, made: Local) -> BlockId {
    let at = maker.temporary_local(Ty::usize());
    let head = maker.block(Vec::new(), TerminatorKind::Unreachable, true);
    let counter = Place::local(at);
    let next = Rvalue::Binary(BinOp::Add, Operand::Copy(counter.clone()), maker.usize(1));
    let advance = maker.block(vec![(counter.clone(), next)], TerminatorKind::Goto(head), true);
    let drop = maker.drop(Place::local(Local::RETURN).project(PlaceElem::Index(at)), advance, None);
    let resume = maker.resumes();
    branch_if_equal(maker, head, (counter.clone(), Place::local(made)), resume, drop);
    let zero = maker.usize(0);
    maker.block(vec![(counter, Rvalue::Use(zero))], TerminatorKind::Goto(head), true)
}

fn branch_if_equal(maker: &mut Maker<'_>, block: BlockId, (a, b): (Place, Place), equal: BlockId, other: BlockId) {
    let same = maker.temporary(Ty::bool());
    let compare = Rvalue::Binary(BinOp::Eq, Operand::Copy(a), Operand::Copy(b));
    let operand = Operand::Move(same.clone());
    let switch = TerminatorKind::SwitchInt { operand, ty: Ty::bool(), targets: vec![(0, other)], otherwise: equal };
    maker.fill(block, vec![(same, compare)], switch);
}
