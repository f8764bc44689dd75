//! hir::Crate to [`Typing`]: a type for every expression, a target for every call, proof for every trait bound.
//!
//! The program's bodies are typed at once, so that all errors are found; the library's when they are asked for.

pub mod exhaustive;
pub mod flags;
pub mod fold;
pub mod infer;
pub mod print;
pub mod solve;
pub mod tables;
pub mod ty;

use std::rc::Rc;

use crate::diagnostic::Diagnostic;
use crate::hir::Crate;
use crate::hir::body::BodyId;
use crate::hir::def::DefId;
use crate::source::Span;
use tables::{BodyTyping, ClosureTyping};
use ty::{Args, Const, FnSig, Predicate, TraitRef, Ty};

/// The types of a crate. Answers are remembered.
pub struct Typing<'h> {
    /// What it types.
    pub hir: &'h Crate,
}

/// Types all of the program: its items, then its bodies. Errors are in [`Typing::diagnostics`].
pub fn types(hir: &Crate) -> Typing<'_> {
    Typing { hir }
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

#[allow(unused_variables)]
impl<'h> Typing<'h> {
    /// What was wrong with the program's types. Complete once [`types`] has returned.
    pub fn diagnostics(&self) -> Vec<Diagnostic> {
        panic!("in the works")
    }
    /// The side tables of a body (of a closure: those of the body around it). Types the body when it is first asked for.
    pub fn body(&self, id: BodyId) -> Rc<BodyTyping> {
        panic!("in the works")
    }
    /// The body that a definition's code stands in: its own, or for a closure that of the function around it.
    pub fn body_of(&self, def: DefId) -> BodyId {
        panic!("in the works")
    }
    /// The facts of a closure.
    pub fn closure(&self, def: DefId) -> Rc<ClosureTyping> {
        panic!("in the works")
    }
    /// The generic parameters of a definition.
    pub fn generics_of(&self, def: DefId) -> Rc<GenericsOf> {
        panic!("in the works")
    }
    /// The definition's parameters as arguments for themselves.
    pub fn identity_args(&self, def: DefId) -> Args {
        panic!("in the works")
    }
    /// What holds inside a definition.
    pub fn param_env(&self, def: DefId) -> ParamEnv {
        panic!("in the works")
    }
    /// The where clauses that a user of the definition must fulfil, parents' and implied `Sized` included, each with its place.
    pub fn predicates_of(&self, def: DefId) -> Rc<Vec<(Predicate, Span)>> {
        panic!("in the works")
    }
    /// Signature of a function, associated function or constructor, in terms of its parameters.
    pub fn fn_sig(&self, def: DefId) -> FnSig {
        panic!("in the works")
    }
    /// The type of an item: a type's own with identity arguments, an alias's target, a constant's or static's type, an impl's
    /// self type, an impl's associated type.
    pub fn type_of(&self, def: DefId) -> Ty {
        panic!("in the works")
    }
    /// The type of a field of a variant (by its index in [`crate::hir::item::Adt::variants`]) with arguments put in, normalised if concrete.
    pub fn field_type(&self, adt: DefId, variant: usize, field: usize, args: Args) -> Ty {
        panic!("in the works")
    }
    /// The trait that an impl implements.
    pub fn impl_trait_ref(&self, of_impl: DefId) -> Option<TraitRef> {
        panic!("in the works")
    }
    /// Puts arguments in for parameters.
    pub fn substitute(&self, ty: Ty, args: Args) -> Ty {
        panic!("in the works")
    }
    /// Puts arguments in for parameters, in arguments.
    pub fn substitute_args(&self, of: Args, args: Args) -> Args {
        panic!("in the works")
    }
    /// Reduces all projections, opaque types and unevaluated constants that can be reduced under these assumptions. For concrete
    /// types (empty environment) nothing is left over.
    pub fn normalize(&self, ty: Ty, env: &ParamEnv) -> Ty {
        panic!("in the works")
    }
    /// Which code runs when `def` is called with these concrete arguments: the impl's item for a trait's, defaults, built-in impls.
    /// `None` when nothing implements it (an error that typing reports before a program runs).
    pub fn resolve_instance(&self, def: DefId, args: Args) -> Option<Instance> {
        panic!("in the works")
    }
    /// Whether a trait holds for types under these assumptions.
    pub fn implements(&self, trait_ref: TraitRef, env: &ParamEnv) -> bool {
        panic!("in the works")
    }
    /// Whether values of the type are copied and not moved.
    pub fn is_copy(&self, ty: Ty, env: &ParamEnv) -> bool {
        panic!("in the works")
    }
    /// Whether the type has a size that is known when compiling.
    pub fn is_sized(&self, ty: Ty, env: &ParamEnv) -> bool {
        panic!("in the works")
    }
    /// Whether dropping a value of the type can do anything (parameters: yes, unless they are `Copy`).
    pub fn needs_drop(&self, ty: Ty, env: &ParamEnv) -> bool {
        panic!("in the works")
    }
    /// The user's `Drop::drop` for a type, if it has one: the impl's method and the impl's arguments for the type.
    pub fn drop_impl(&self, ty: Ty) -> Option<(DefId, Args)> {
        panic!("in the works")
    }
    /// The methods of a `dyn` type's vtable for a concrete type, supertraits first, in rustc's order.
    pub fn vtable_entries(&self, object: Ty, concrete: Ty) -> Vec<VtableEntry> {
        panic!("in the works")
    }
    /// Which vtable entry a trait's method is, for a call through `object`.
    pub fn vtable_index(&self, object: Ty, method: DefId) -> usize {
        panic!("in the works")
    }
    /// Evaluates simple constant expressions as types need them (array lengths, const arguments, discriminants): literals,
    /// arithmetic, constants, const parameters. Anything else is the machine's; then `Unevaluated` stays.
    pub fn evaluate_const(&self, def: DefId, args: Args) -> Const {
        panic!("in the works")
    }
    /// The discriminant of each variant of an enum, explicit ones evaluated, as the enum's discriminant type holds them.
    pub fn discriminants(&self, adt: DefId) -> Rc<Vec<i128>> {
        panic!("in the works")
    }
    /// A type as rustc's messages print it: `Vec<String>`, `&mut [u8]`, `{integer}`.
    pub fn display(&self, ty: Ty) -> String {
        panic!("in the works")
    }
    /// A type as `std::any::type_name` prints it: `alloc::vec::Vec<i32>`.
    pub fn type_name(&self, ty: Ty) -> String {
        panic!("in the works")
    }
}
