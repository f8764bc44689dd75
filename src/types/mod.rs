//! hir::Crate to [`Typing`]: a type for every expression, a target for every call, proof for every trait bound.
//!
//! The program's bodies are typed at once, so that all errors are found; the library's when they are asked for.

mod abi;
mod binders;
mod bodies;
pub mod check;
pub mod consts;
mod derived;
mod display;
mod dyn_safety;
mod env;
pub mod exhaustive;
pub mod flags;
pub mod fold;
pub mod futures;
mod generics;
pub mod infer;
mod instance;
mod items;
mod items_check;
pub mod kinds;
mod linked;
mod lower;
mod memo;
pub mod print;
mod properties;
pub mod solve;
pub mod tables;
#[cfg(test)]
mod tests;
pub mod ty;
pub mod variance;
mod vtable;

use std::rc::Rc;

use crate::diagnostic::Diagnostic;
use crate::hir::def::DefId;
use crate::hir::{Crate, is_of_library};
use ty::{Args, Predicate, Ty};

/// The types of a crate. Answers are remembered.
pub struct Typing<'h> {
    /// What it types.
    pub hir: &'h Crate,
    memo: memo::Memo,
    evaluator: Option<ConstEvaluator>,
    /// Who answers for the library, if that is shared with other programs.
    library: Option<&'h Typing<'h>>,
}

/// Evaluates a constant that is more than arithmetic, by running it: the bits of an integer, `bool` or `char`, or `None` if that
/// cannot be done. Running is a later stage's; whoever knows that stage passes it to [`library`].
pub type ConstEvaluator = fn(&Typing<'_>, DefId, Args) -> Result<u128, Option<Diagnostic>>;

/// Types all of the program: its items, then its bodies. Errors are in [`Typing::diagnostics`].
pub fn types(hir: &Crate) -> Typing<'_> {
    typed(Typing::untyped(hir))
}

/// The same, in front of a library that other programs are typed in front of as well.
pub fn types_before<'h>(hir: &'h Crate, library: &'h Typing<'h>) -> Typing<'h> {
    typed(Typing { evaluator: library.evaluator, library: Some(library), ..Typing::untyped(hir) })
}

/// The library, of which nothing is typed before it is asked for. Constants in types (`[u8; size()]`) are evaluated by `evaluator`.
pub fn library(hir: &Crate, evaluator: ConstEvaluator) -> Typing<'_> {
    Typing { evaluator: Some(evaluator), ..Typing::untyped(hir) }
}

fn typed(typing: Typing<'_>) -> Typing<'_> {
    typing.check_items();
    typing.memo.items_reported.set(typing.memo.diagnostics.borrow().len());
    typing.check_bodies();
    typing.check_opaque_cycles();
    typing
}

impl<'h> Typing<'h> {
    /// Nothing is typed before it is asked for.
    fn untyped(hir: &'h Crate) -> Typing<'h> {
        Typing { hir, memo: memo::Memo::default(), evaluator: None, library: None }
    }

    /// Who answers for a definition: the library behind the program, when it is the library's.
    fn behind(&self, def: DefId) -> Option<&'h Typing<'h>> {
        self.library.filter(|_| is_of_library(def))
    }
}

/// All generic parameters of a definition, those of its parents first: the order of every [`Args`] for it.
#[derive(Clone, Debug, Default)]
pub struct GenericsOf {
    pub params: Vec<GenericParamOf>,
    /// How many of them belong to the parents.
    pub parent_count: usize,
}

/// See [`GenericsOf`].
#[derive(Clone, Debug)]
pub struct GenericParamOf {
    pub name: crate::hir::def::Name,
    /// The definition that declares it.
    pub owner: DefId,
    pub kind: GenericParamOfKind,
}

/// See [`GenericsOf`].
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum GenericParamOfKind {
    Region,
    Type { has_default: bool, synthetic: bool },
    Const { has_default: bool },
}

/// Where clauses that hold inside a definition, elaborated with supertraits: what a body may rely on.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Default)]
pub struct ParamEnv {
    pub predicates: Rc<[Predicate]>,
}

/// A function that can run: code and concrete arguments.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Instance {
    pub kind: InstanceKind,
    pub args: Args,
}

/// See [`Instance`]. The shims are functions that no one wrote; the mir stage makes their bodies.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum InstanceKind {
    /// A function, associated function or closure body with its own MIR.
    Item(DefId),
    /// `#[rustc_intrinsic]`.
    Intrinsic(DefId),
    /// The constructor of a tuple struct or variant, called as a function.
    Ctor(DefId),
    /// `drop_in_place` of the future that an async body makes.
    CoroutineDrop(DefId),
    /// `drop_in_place::<T>`: `args[0]` is the type.
    DropGlue(Ty),
    /// `Clone::clone` of a tuple, array or closure.
    CloneShim(Ty),
    /// A call through `dyn Trait`: the trait's method; the machine takes the entry from the vtable.
    Virtual(DefId),
    /// `Fn*::call*` of a function item or pointer.
    FnPtrShim(DefId, Ty),
    /// `FnOnce::call_once` of a closure whose body takes `&self` or `&mut self`.
    ClosureOnceShim(DefId),
}

/// One entry of a vtable after drop glue, size and align.
#[derive(Clone, PartialEq, Debug)]
pub enum VtableEntry {
    /// A method with the arguments of its trait (the trait's `Self` is the concrete type).
    Method(DefId, Args),
    /// A method that cannot be called through the object (`where Self: Sized`).
    Vacant,
}
