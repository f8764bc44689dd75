//! Traits to whether `dyn Trait` can exist (Reference, "Dyn compatibility").

use super::Typing;
use super::lower::names_param;
use super::ty::{GenericArg, Predicate, Ty, TyKind};
use crate::diagnostic::Diagnostic;
use crate::hir::def::DefId;
use crate::hir::item::{AssocItem, AssocKind, Bound, GenericParamKind, WherePredicate};
use crate::hir::ty::Res;
use crate::source::Span;

/// Why a trait cannot be made into an object.
pub(super) struct DynViolation {
    pub span: Option<Span>,
    pub reason: String,
}

impl Typing<'_> {
    /// The first reason why `dyn` of this trait cannot exist.
    pub(super) fn dyn_violation(&self, of_trait: DefId) -> Option<DynViolation> {
        let mut seen = vec![of_trait];
        let mut next = 0;
        while let Some(&current) = seen.get(next) {
            next += 1;
            if let Some(violation) = self.own_violation(current) {
                return Some(violation);
            }
            for bound in self.written_supertraits(current) {
                if let Res::Def(above) = bound.path.res
                    && !seen.contains(&above)
                {
                    seen.push(above);
                }
            }
        }
        None
    }

    fn own_violation(&self, of_trait: DefId) -> Option<DynViolation> {
        let sized = self.lang("sized");
        if sized == Some(of_trait) {
            return Some(DynViolation { span: None, reason: "...because it requires `Self: Sized`".into() });
        }
        for (predicate, span) in self.super_predicates(of_trait).iter() {
            if let Predicate::Trait(above) = predicate
                && above.args.types().skip(1).any(mentions_self)
            {
                let reason = "...because it uses `Self` as a type parameter".into();
                return Some(DynViolation { span: Some(*span), reason });
            }
        }
        let known = self.hir.trait_(of_trait);
        known.items.iter().find_map(|item| self.item_violation(item))
    }

    fn item_violation(&self, item: &AssocItem) -> Option<DynViolation> {
        if self.requires_sized_self(item.def) {
            return None;
        }
        let violation = |reason: String| Some(DynViolation { span: Some(item.span), reason });
        match item.kind {
            AssocKind::Const => violation(format!("...because it contains this associated `const` `{}`", item.name)),
            AssocKind::Type => {
                let generic = !self.hir.generics(item.def).params.is_empty();
                if generic {
                    violation(format!("...because it contains the generic associated type `{}`", item.name))
                } else {
                    None
                }
            }
            AssocKind::Fn => self.method_violation(item).and_then(violation),
        }
    }

    fn method_violation(&self, item: &AssocItem) -> Option<String> {
        let name = &item.name;
        if !item.has_self {
            return Some(format!("...because associated function `{name}` has no `self` parameter"));
        }
        let generics = self.hir.generics(item.def);
        if generics.params.iter().any(|param| !matches!(param.kind, GenericParamKind::Lifetime)) {
            return Some(format!("...because method `{name}` has generic type parameters"));
        }
        let sig = self.fn_sig(item.def);
        if sig.inputs.iter().skip(1).any(|ty| mentions_self(*ty)) {
            return Some(format!("...because method `{name}` references the `Self` type in this parameter"));
        }
        if mentions_self(sig.output) {
            return Some(format!("...because method `{name}` references the `Self` type in its return type"));
        }
        None
    }

    /// Whether an item of a trait is only there for sized types (`where Self: Sized`).
    pub(super) fn requires_sized_self(&self, item: DefId) -> bool {
        let Some(of_trait) = self.trait_of_item(item) else { return false };
        let names_sized = |bound: &Bound| match bound {
            Bound::Trait(poly) => !poly.relaxed && Some(&poly.path.res) == self.lang("sized").map(Res::Def).as_ref(),
            Bound::Outlives(_) => false,
        };
        self.hir.generics(item).predicates.iter().any(|clause| match clause {
            WherePredicate::Type { ty, bounds, .. } => names_param(ty, of_trait, 0) && bounds.iter().any(names_sized),
            WherePredicate::Lifetime { .. } => false,
        })
    }

    /// E0191.
    pub(super) fn missing_object_types(&self, missing: &[DefId], of_trait: DefId, span: Span) -> Diagnostic {
        let names: Vec<String> = missing.iter().map(|item| format!("`{}`", self.hir.def(*item).name)).collect();
        let (noun, names) = (if names.len() == 1 { "type" } else { "types" }, names.join(", "));
        let message = format!(
            "the value of the associated {noun} {names} in `{}` must be specified",
            self.display_path(of_trait)
        );
        Diagnostic::error("E0191", span, message)
    }
}

/// Whether `Self` of a trait occurs, except as the self type of a projection (`Self::Item`).
fn mentions_self(ty: Ty) -> bool {
    let in_args = |args: super::ty::Args, skip: usize| {
        args.as_slice().iter().skip(skip).filter_map(GenericArg::as_type).any(mentions_self)
    };
    match ty.kind() {
        TyKind::Param(param) => param.index == 0 && &*param.name == "Self",
        TyKind::Opaque(..) => true,
        TyKind::Adt(_, args) | TyKind::FnDef(_, args) | TyKind::Closure(_, args) => in_args(*args, 0),
        TyKind::Projection(_, args) => match args.type_at(0).kind() {
            TyKind::Param(_) => in_args(*args, 1),
            _ => in_args(*args, 0),
        },
        TyKind::Ref(_, inner, _) | TyKind::RawPtr(inner, _) | TyKind::Slice(inner) | TyKind::Array(inner, _) => {
            mentions_self(*inner)
        }
        TyKind::Tuple(items) => items.iter().any(|item| mentions_self(*item)),
        TyKind::FnPtr(sig) => sig.inputs.iter().chain([&sig.output]).any(|ty| mentions_self(*ty)),
        TyKind::Dynamic(..)
        | TyKind::Bool
        | TyKind::Char
        | TyKind::Int(_)
        | TyKind::Uint(_)
        | TyKind::Float(_)
        | TyKind::Str
        | TyKind::Never
        | TyKind::Infer(_)
        | TyKind::Error => false,
    }
}
