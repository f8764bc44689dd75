//! A trait's associated types with lifetimes to the bounds that they must declare: what every function that mentions one of them
//! takes for granted (RFC 1598's "required bounds"; rustc asks for `where Self: 'a`).

use std::collections::BTreeSet;

use crate::diagnostic::Diagnostic;
use crate::hir::def::{DefId, DefKind};
use crate::hir::item::AssocKind;
use crate::types::Typing;
use crate::types::flags::Flags;
use crate::types::fold::{Fold, TypeFolder, fold_inside, params_in};
use crate::types::ty::{Args, GenericArg, Predicate, Region, Ty, TyKind};

/// A type parameter (by index) that outlives a lifetime parameter (by index).
type Outlives = (u32, u32);

impl Typing<'_> {
    pub(super) fn check_required_bounds(&self, of_trait: DefId) {
        let items = self.hir.trait_(of_trait).items.clone();
        for item in items.iter().filter(|item| item.kind == AssocKind::Type) {
            let own = self.hir.generics(item.def).params.len();
            if own > 0 {
                self.check_required_bounds_of(of_trait, item.def, &items.iter().map(|it| it.def).collect::<Vec<_>>());
            }
        }
    }

    fn check_required_bounds_of(&self, of_trait: DefId, assoc: DefId, items: &[DefId]) {
        let mut required: Option<BTreeSet<Outlives>> = None;
        for &function in items.iter().filter(|def| self.hir.def(**def).kind == DefKind::AssocFn) {
            let sig = self.fn_sig(function);
            let mut uses = Uses { assoc, found: Vec::new() };
            let _ = sig.output.fold_with(&mut uses);
            if uses.found.is_empty() {
                continue;
            }
            let mut known = Known::default();
            for input in sig.inputs.iter() {
                let _ = input.fold_with(&mut known);
            }
            for args in uses.found {
                let here = self.bounds_for(of_trait, assoc, args, &known, function);
                required = Some(match required {
                    None => here,
                    Some(before) => before.intersection(&here).copied().collect(),
                });
            }
        }
        let declared: BTreeSet<Outlives> = self.declared_outlives(assoc);
        let missing = required.unwrap_or_default().into_iter().any(|bound| !declared.contains(&bound));
        if missing {
            let span = self.hir.name_span(assoc);
            let start = self.hir.def(assoc).span;
            let message = format!("missing required bound on `{}`", self.hir.def(assoc).name);
            let place = crate::source::Span { lo: start.lo.min(span.lo), ..span };
            let diagnostic = Diagnostic::error_without_code(place, message);
            self.report(diagnostic.help("add the required where clause: `where Self: 'a`"));
        }
    }

    /// What holds for the parameters of the associated type where a function names it with these arguments.
    fn bounds_for(
        &self,
        of_trait: DefId,
        assoc: DefId,
        args: Args,
        known: &Known,
        function: DefId,
    ) -> BTreeSet<Outlives> {
        let _ = (of_trait, assoc);
        let mut found = BTreeSet::new();
        let where_clauses = self.predicates_of(function);
        for (lifetime, argument) in args.as_slice().iter().enumerate() {
            let GenericArg::Region(region) = argument else { continue };
            if !matches!(region, Region::Param(_)) {
                continue;
            }
            for (index, argument) in args.as_slice().iter().enumerate() {
                let GenericArg::Type(ty) = argument else { continue };
                let TyKind::Param(param) = ty.kind() else { continue };
                let by_clause = where_clauses.iter().any(|(predicate, _)| {
                    matches!(predicate, Predicate::TypeOutlives(of, outlived) if of == ty && outlived == region)
                });
                if by_clause || known.0.iter().any(|(of, outlived)| *of == param.index && outlived == region) {
                    found.insert((index as u32, lifetime as u32));
                }
            }
        }
        found
    }

    fn declared_outlives(&self, assoc: DefId) -> BTreeSet<Outlives> {
        let mut found = BTreeSet::new();
        for (predicate, _) in self.predicates_of(assoc).iter() {
            if let Predicate::TypeOutlives(ty, Region::Param(region)) = predicate
                && let TyKind::Param(param) = ty.kind()
            {
                found.insert((param.index, region.index));
            }
        }
        found
    }
}

/// The arguments with which an associated type is named.
struct Uses {
    assoc: DefId,
    found: Vec<Args>,
}

impl TypeFolder for Uses {
    fn concerns(&self, _: Flags) -> bool {
        true
    }

    fn fold_ty(&mut self, ty: Ty) -> Ty {
        if let TyKind::Projection(def, args) = ty.kind()
            && *def == self.assoc
        {
            self.found.push(*args);
        }
        fold_inside(ty, self)
    }
}

/// Type parameters behind references: each outlives the reference's lifetime.
#[derive(Default)]
struct Known(Vec<(u32, Region)>);

impl TypeFolder for Known {
    fn concerns(&self, _: Flags) -> bool {
        true
    }

    fn fold_ty(&mut self, ty: Ty) -> Ty {
        if let TyKind::Ref(region, inner, _) = ty.kind() {
            self.0.extend(params_in(*inner).types.into_iter().map(|param| (param, region.clone())));
        }
        fold_inside(ty, self)
    }
}
