//! A method or associated type of an impl against the trait's: its lifetimes, its where clauses, its signature.

use super::demand::{Demands, Origin};
use crate::borrow::region::number_of_trait_lifetime;
use crate::diagnostic::Diagnostic;
use crate::hir::def::{DefId, DefKind};
use crate::types::fold::substitute;
use crate::types::ty::{Args, GenericArg, ParamTy, Predicate, Region, TraitRef};
use crate::types::{GenericParamOfKind, Typing};

/// The trait's method or associated type that an impl's stands for.
fn declaration(typing: &Typing<'_>, item: DefId) -> Option<(DefId, TraitRef, DefId)> {
    let (kind, name) = (typing.hir.def(item).kind, &typing.hir.def(item).name);
    let of_impl = typing.impl_of_item(item)?;
    let trait_ref = typing.impl_trait_ref_of(of_impl)?;
    let declared = if kind == DefKind::AssocType {
        typing.hir.trait_type(trait_ref.def, name)?
    } else {
        typing.hir.trait_item(trait_ref.def, name)?
    };
    (typing.hir.def(declared).kind == kind).then_some((of_impl, trait_ref, declared))
}

/// The places of a function's own lifetimes in its list of parameters; `late`: those that each call instantiates anew.
fn own_lifetimes(typing: &Typing<'_>, def: DefId, late: bool) -> Vec<usize> {
    let generics = typing.generics_of(def);
    let late_ones = typing.late_bound(def);
    let own = generics.parent_count..generics.params.len();
    let is_lifetime = |index: &usize| generics.params[*index].kind == GenericParamOfKind::Region;
    own.filter(is_lifetime).filter(|index| late_ones.contains(&(*index as u32)) == late).collect()
}

/// E0195: where clauses speak of other lifetimes than the trait's.
pub(super) fn lifetimes_differ(typing: &Typing<'_>, method: DefId) -> Option<Diagnostic> {
    let (_, _, declared) = declaration(typing, method).filter(|_| typing.hir.def(method).kind == DefKind::AssocFn)?;
    let count = |def| own_lifetimes(typing, def, false).len();
    if count(method) == count(declared) {
        return None;
    }
    let generics = typing.hir.generics(method);
    let first = generics.params.first().map_or(typing.hir.name_span(method), |param| param.span);
    let place = typing.hir.def(declared).span;
    Some(
        Diagnostic::error("E0195", first, "lifetime parameters do not match the trait definition")
            .label(place, "declared here")
            .note("lifetime parameters differ in whether they are early- or late-bound"),
    )
}

impl Demands<'_, '_> {
    /// The method's signature is at least as general as the trait's, and its where clauses follow from the trait's.
    pub fn method(&mut self, def: DefId) {
        let typing = self.cx.typing;
        let Some((of_impl, trait_ref, declared)) = declaration(typing, def) else { return };
        self.all.clear();
        self.cx.declare_method(def, declared);
        let args = trait_args(typing, def, declared, trait_ref);
        for (predicate, _) in typing.predicates_of(of_impl).iter() {
            self.cx.assume_predicate(predicate);
        }
        let inherited = typing.predicates_of(trait_ref.def).len();
        for (predicate, _) in typing.predicates_of(declared).iter().skip(inherited) {
            self.cx.assume_predicate(&substitute(predicate, args));
        }
        let wanted = self.cx.signature_of(declared, args, true);
        self.cx.close_known();
        let own_args = self.own_args(def, declared);
        let own = self.cx.signature_of(def, own_args, false);
        let span = typing.hir.fn_decl(def).span;
        self.demand(Origin::Signature, span, |this| {
            for (wanted, own) in wanted.inputs.iter().zip(own.inputs.iter()) {
                this.cx.is_subtype(*wanted, *own);
            }
            this.cx.is_subtype(own.output, wanted.output);
        });
        self.own_clauses(def, of_impl, own_args);
    }

    /// The where clauses of an associated type follow from those of the trait's.
    pub fn clauses_of_type(&mut self, def: DefId) {
        let typing = self.cx.typing;
        let Some((of_impl, trait_ref, declared)) = declaration(typing, def) else { return };
        self.cx.declare_method(def, declared);
        for (predicate, _) in typing.predicates_of(of_impl).iter() {
            self.cx.assume_predicate(predicate);
        }
        let args = typing.in_terms_of_impl(def, of_impl, trait_ref);
        let inherited = typing.predicates_of(trait_ref.def).len();
        for (predicate, _) in typing.predicates_of(declared).iter().skip(inherited) {
            self.cx.assume_predicate(&substitute(predicate, args));
        }
        self.cx.imply_header(of_impl);
        self.cx.close_known();
        self.own_clauses(def, of_impl, typing.identity_args(def));
    }

    /// The where clauses of an impl's item that speak of lifetimes are demanded.
    fn own_clauses(&mut self, def: DefId, of_impl: DefId, args: Args) {
        let inherited = self.cx.typing.predicates_of(of_impl).len();
        for (predicate, place) in self.cx.typing.predicates_of(def).iter().skip(inherited) {
            let predicate = substitute(predicate, args);
            if matches!(predicate, Predicate::TypeOutlives(..) | Predicate::RegionOutlives(..)) {
                self.demand(Origin::Requirement, *place, |this| this.cx.prove(&predicate));
            }
        }
    }

    /// The method's parameters in the trait's terms: lifetimes of each call are any.
    fn own_args(&mut self, def: DefId, declared: DefId) -> Args {
        let typing = self.cx.typing;
        let late = own_lifetimes(typing, def, true);
        let early = own_lifetimes(typing, def, false);
        let wanted = own_lifetimes(typing, declared, false);
        let first = typing.generics_of(declared).parent_count;
        let mut args: Vec<GenericArg> = typing.identity_args(def).as_slice().to_vec();
        for index in late {
            args[index] = GenericArg::Region(self.cx.any_region());
        }
        for (index, wanted) in early.into_iter().zip(wanted) {
            let name = typing.generics_of(declared).params[wanted].name.clone();
            let number = number_of_trait_lifetime(wanted - first);
            args[index] = GenericArg::Region(Region::Param(ParamTy { index: number, name }));
        }
        Args::new(&args)
    }
}

/// The arguments of the trait's method: its own lifetimes are known by numbers of their own, its types are the method's.
fn trait_args(typing: &Typing<'_>, method: DefId, declared: DefId, trait_ref: TraitRef) -> Args {
    let own = typing.generics_of(method);
    let identity = typing.identity_args(method);
    let mut types =
        identity.as_slice().iter().skip(own.parent_count).filter(|arg| !matches!(arg, GenericArg::Region(_)));
    let generics = typing.generics_of(declared);
    let rest = generics.params.iter().skip(generics.parent_count).enumerate();
    let rest = rest.map(|(index, param)| match param.kind {
        GenericParamOfKind::Region => GenericArg::Region(Region::Param(ParamTy {
            index: number_of_trait_lifetime(index),
            name: param.name.clone(),
        })),
        GenericParamOfKind::Type { .. } | GenericParamOfKind::Const { .. } => {
            types.next().cloned().expect("the types stage has compared the numbers of parameters")
        }
    });
    trait_ref.args.as_slice().iter().cloned().chain(rest).collect()
}
