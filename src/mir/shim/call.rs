//! Constructors as functions, and calls of functions and closures through `Fn*`.

use super::maker::Maker;
use crate::hir::def::{DefId, DefKind};
use crate::mir::{
    AggregateKind, Body, BorrowKind, Local, MutBorrowKind, Operand, Place, PlaceElem, Rvalue, TerminatorKind,
};
use crate::types::tables::ClosureKind;
use crate::types::ty::{Args, GenericArg, Mutability, Region, Ty, TyKind};
use crate::types::{ParamEnv, Typing};

/// A tuple struct's or variant's constructor, in terms of the type's parameters.
pub(super) fn constructor(typing: &Typing<'_>, ctor: DefId) -> Body {
    let sig = typing.fn_sig(ctor);
    let mut maker = Maker::new(typing, ctor, &sig.inputs, sig.output);
    let TyKind::Adt(def, args) = *sig.output.kind() else { unreachable!("constructors make structs and variants") };
    let variant = typing.hir.adt(def).variants.iter().position(|variant| variant.def == ctor).unwrap_or(0);
    let fields = (1..=sig.inputs.len()).map(|at| Operand::Move(Place::local(Local(at as u32)))).collect();
    let kind = AggregateKind::Adt { def, variant, args, union_field: None };
    let assign = (Place::local(Local::RETURN), Rvalue::Aggregate(kind, fields));
    let start = maker.block(vec![assign], TerminatorKind::Return, false);
    maker.finish(start)
}

/// `Fn*::call*` (`method`) of a function item or pointer: takes the tuple of arguments apart.
pub(super) fn function_call(typing: &Typing<'_>, method: DefId, ty: Ty) -> Body {
    let (inputs, output) = signature(typing, ty);
    let by_value = &*typing.hir.def(method).name == "call_once";
    let receiver = match &*typing.hir.def(method).name {
        "call_once" => ty,
        "call_mut" => Ty::reference(ty, Mutability::Mut),
        _ => Ty::reference(ty, Mutability::Not),
    };
    let mut maker = Maker::new(typing, method, &[receiver, Ty::tuple(&inputs)], output);
    let this = Place::local(Local(1));
    let this = if by_value { this } else { this.project(PlaceElem::Deref) };
    let callee = ty.as_fn_def().map_or(Operand::Copy(this), |(def, args)| maker.function(def, args));
    let tuple = Place::local(Local(2));
    let part = |(at, &ty): (usize, &Ty)| Operand::Move(tuple.project(PlaceElem::Field(at, ty)));
    let args = inputs.iter().enumerate().map(part).collect();
    let (target, unwind) = (maker.returns(), maker.resumes());
    let start = maker.call(Vec::new(), (callee, args), (Place::local(Local::RETURN), target), Some(unwind));
    maker.finish(start)
}

/// Inputs and output of a function item or pointer.
fn signature(typing: &Typing<'_>, ty: Ty) -> (Vec<Ty>, Ty) {
    if let TyKind::FnPtr(sig) = ty.kind() {
        return (sig.inputs.to_vec(), sig.output);
    }
    let Some((def, args)) = ty.as_fn_def() else { return (Vec::new(), Ty::unit()) };
    let sig = typing.fn_sig(def);
    let concrete = |ty| typing.normalize(typing.substitute(ty, args), &ParamEnv::default());
    (sig.inputs.iter().map(|&ty| concrete(ty)).collect(), concrete(sig.output))
}

/// `FnOnce::call_once` of a closure whose body takes a reference to it: calls the body, then drops the closure.
pub(super) fn closure_once(typing: &Typing<'_>, closure: DefId, args: Args) -> Body {
    let facts = typing.closure(closure);
    let concrete = |ty| typing.normalize(typing.substitute(ty, args), &ParamEnv::default());
    let closure_ty = Ty::new(TyKind::Closure(closure, args));
    let tuple_ty = Ty::tuple(&facts.inputs.iter().map(|&ty| concrete(ty)).collect::<Vec<_>>());
    let mut maker = Maker::new(typing, closure, &[closure_ty, tuple_ty], concrete(facts.output));
    let (borrow, mutability, lang, name) = match facts.kind {
        ClosureKind::Fn => (BorrowKind::Shared, Mutability::Not, "fn", "call"),
        ClosureKind::FnMut | ClosureKind::FnOnce => {
            (BorrowKind::Mut { kind: MutBorrowKind::Default }, Mutability::Mut, "fn_mut", "call_mut")
        }
    };
    debug_assert_eq!(typing.hir.def(closure).kind, DefKind::Closure);
    let method = typing.hir.lang_item(lang).and_then(|of_trait| typing.hir.trait_item(of_trait, name));
    let method = method.expect("the library declares the `Fn` traits");
    let callee = maker.function(method, Args::new(&[GenericArg::Type(closure_ty), GenericArg::Type(tuple_ty)]));
    let this = Place::local(Local(1));
    let reference = maker.temporary(Ty::reference(closure_ty, mutability));
    let assigns = vec![(reference.clone(), Rvalue::Ref(Region::Erased, borrow, this.clone()))];
    let (returns, resume) = (maker.returns(), maker.resumes());
    let target = maker.drop(this.clone(), returns, Some(resume));
    let unwind = maker.drop(this, resume, None);
    let operands = vec![Operand::Move(reference), Operand::Move(Place::local(Local(2)))];
    let start = maker.call(assigns, (callee, operands), (Place::local(Local::RETURN), target), Some(unwind));
    maker.finish(start)
}
