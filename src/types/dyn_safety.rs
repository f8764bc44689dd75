//! Traits to whether `dyn Trait` can exist (Reference, "Dyn compatibility").

use super::Typing;
use super::lower::names_param;
use crate::diagnostic::Diagnostic;
use crate::hir::def::{DefId, DefKind};
use crate::hir::item::{AssocItem, AssocKind, Bound, GenericParamKind, PolyTraitRef, WherePredicate};
use crate::hir::ty::{GenericArg, GenericArgs, PathSegment, QPath, Res, Ty, TyKind};
use crate::source::Span;

/// Why a trait cannot be made into an object.
pub(super) struct DynViolation {
    pub span: Option<Span>,
    pub reason: String,
}

impl Typing<'_> {
    /// The first reason why `dyn` of this trait cannot exist.
    pub(super) fn dyn_violation(&self, of_trait: DefId) -> Option<DynViolation> {
        self.with_written_supertraits(of_trait).into_iter().find_map(|current| self.own_violation(current))
    }

    fn own_violation(&self, of_trait: DefId) -> Option<DynViolation> {
        let sized = self.lang("sized");
        if sized == Some(of_trait) {
            return Some(DynViolation { span: None, reason: "...because it requires `Self: Sized`".into() });
        }
        for bound in self.written_supertraits(of_trait) {
            if self.bound_mentions_self(&bound, of_trait) {
                let reason = "...because it uses `Self` as a type parameter".into();
                return Some(DynViolation { span: Some(bound.span), reason });
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
        let of_trait = self.trait_of_item(item.def)?;
        let decl = self.hir.fn_decl(item.def);
        if decl.params.iter().skip(1).any(|ty| mentions_self(ty, of_trait)) {
            return Some(format!("...because method `{name}` references the `Self` type in this parameter"));
        }
        if decl.output.as_ref().is_some_and(|ty| mentions_self(ty, of_trait)) {
            return Some(format!("...because method `{name}` references the `Self` type in its return type"));
        }
        if decl.params.first().is_some_and(|receiver| self.cannot_dispatch(receiver, of_trait)) {
            return Some(format!("...because method `{name}`'s `self` parameter cannot be dispatched on"));
        }
        if generics.predicates.iter().any(|clause| self.clause_mentions_self(clause, of_trait)) {
            return Some(format!("...because method `{name}` references the `Self` type in its `where` clause"));
        }
        None
    }

    /// Whether a receiver is a pointer to something else than `Self`: the value behind it does not tell the type.
    fn cannot_dispatch(&self, receiver: &Ty, of_trait: DefId) -> bool {
        let is_self = |ty: &Ty| names_param(ty, of_trait, 0);
        if let TyKind::Ref { inner, .. } = &receiver.kind {
            return !is_self(inner);
        }
        let TyKind::Path(QPath::Resolved { self_ty: None, path }) = &receiver.kind else { return false };
        let Res::Def(def) = path.res else { return false };
        let inner = path.segments.last().and_then(|segment| segment.args.as_ref()).and_then(first_type);
        match inner {
            Some(inner) if self.is_lang(def, "pin") => self.cannot_dispatch(inner, of_trait),
            Some(inner) => self.hir.def(def).kind == DefKind::Struct && !is_self(inner),
            None => false,
        }
    }

    /// Whether a where clause asks something of `Self` that is not known of `dyn Trait` by its name: auto traits and lifetimes are.
    fn clause_mentions_self(&self, clause: &WherePredicate, of_trait: DefId) -> bool {
        let WherePredicate::Type { ty, bounds, .. } = clause else { return false };
        let is_self = names_param(ty, of_trait, 0);
        bounds.iter().any(|bound| match bound {
            Bound::Trait(poly) => {
                if let Res::Def(def) = poly.path.res
                    && is_self
                {
                    return !self.hir.trait_(def).is_auto;
                }
                mentions_self(ty, of_trait) || segments_mention_self(&poly.path.segments, of_trait)
            }
            Bound::Outlives(_) | Bound::Captures(_) => !is_self && mentions_self(ty, of_trait),
        })
    }

    /// Whether `Self` is an argument of a supertrait, as written or as a default (`PartialEq` is `PartialEq<Self>`).
    fn bound_mentions_self(&self, bound: &PolyTraitRef, of_trait: DefId) -> bool {
        let Res::Def(above) = bound.path.res else { return false };
        let given = bound.path.segments.last().and_then(|segment| segment.args.as_ref());
        let count = given.map_or(0, |args| args.args.iter().filter(|arg| matches!(arg, GenericArg::Type(_))).count());
        let generics = self.hir.generics(above);
        let left_out = generics.params.iter().skip(1 + count).any(|param| match &param.kind {
            GenericParamKind::Type { default: Some(ty), .. } => mentions_self(ty, above),
            GenericParamKind::Type { default: None, .. }
            | GenericParamKind::Lifetime
            | GenericParamKind::Const { .. } => false,
        });
        left_out || given.is_some_and(|args| args_mention_self(args, of_trait))
    }

    /// Whether an item of a trait is only there for sized types (`where Self: Sized`).
    pub(super) fn requires_sized_self(&self, item: DefId) -> bool {
        let Some(of_trait) = self.trait_of_item(item) else { return false };
        let names_sized = |bound: &Bound| match bound {
            Bound::Trait(PolyTraitRef { relaxed: false, path, .. }) => {
                matches!(path.res, Res::Def(named) if self.is_for_sized_types(named))
            }
            Bound::Trait(_) | Bound::Outlives(_) | Bound::Captures(_) => false,
        };
        self.hir.generics(item).predicates.iter().any(|clause| match clause {
            WherePredicate::Type { ty, bounds, .. } => names_param(ty, of_trait, 0) && bounds.iter().any(names_sized),
            WherePredicate::Lifetime { .. } => false,
        })
    }

    /// Whether a trait is `Sized` or has it above it.
    fn is_for_sized_types(&self, of_trait: DefId) -> bool {
        self.with_written_supertraits(of_trait).into_iter().any(|above| self.lang("sized") == Some(above))
    }

    /// A trait and all that stand above it, as they are written.
    fn with_written_supertraits(&self, of_trait: DefId) -> Vec<DefId> {
        let mut seen = vec![of_trait];
        let mut next = 0;
        while let Some(&current) = seen.get(next) {
            next += 1;
            for bound in self.written_supertraits(current) {
                if let Res::Def(above) = bound.path.res
                    && !seen.contains(&above)
                {
                    seen.push(above);
                }
            }
        }
        seen
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

/// Whether `Self` of a trait occurs in a type as it is written, except as the self type of a projection (`Self::Item`). The question is
/// asked while signatures are lowered, so it must not need them.
fn mentions_self(ty: &Ty, of_trait: DefId) -> bool {
    let inside = |ty: &Ty| mentions_self(ty, of_trait);
    match &ty.kind {
        TyKind::Path(path) => path_mentions_self(path, of_trait),
        TyKind::Ref { inner, .. } | TyKind::RawPtr { inner, .. } | TyKind::Slice(inner) | TyKind::Array(inner, _) => {
            inside(inner)
        }
        TyKind::Tuple(items) => items.iter().any(inside),
        TyKind::FnPtr(pointer) => pointer.params.iter().chain(&pointer.output).any(inside),
        TyKind::TraitObject { bounds, lifetime: _ } => {
            bounds.iter().any(|bound| segments_mention_self(&bound.path.segments, of_trait))
        }
        TyKind::ImplTrait { .. } => true,
        TyKind::Never | TyKind::Infer | TyKind::Error => false,
    }
}

fn path_mentions_self(path: &QPath, of_trait: DefId) -> bool {
    match path {
        QPath::Resolved { self_ty: None, path } if path.res == (Res::Param { owner: of_trait, index: 0 }) => true,
        QPath::Resolved { self_ty, path } => {
            let through =
                self_ty.as_deref().is_some_and(|ty| !names_param(ty, of_trait, 0) && mentions_self(ty, of_trait));
            through || segments_mention_self(&path.segments, of_trait)
        }
        QPath::TypeRelative { self_ty, segment, span: _, is_bracketed: _ } => {
            let through = !names_param(self_ty, of_trait, 0) && mentions_self(self_ty, of_trait);
            through || segments_mention_self(std::slice::from_ref(segment), of_trait)
        }
    }
}

fn segments_mention_self(segments: &[PathSegment], of_trait: DefId) -> bool {
    segments.iter().filter_map(|segment| segment.args.as_ref()).any(|args| args_mention_self(args, of_trait))
}

fn first_type(args: &GenericArgs) -> Option<&Ty> {
    args.args.iter().find_map(|arg| match arg {
        GenericArg::Type(ty) => Some(ty),
        GenericArg::Lifetime(_) | GenericArg::Const(_) => None,
    })
}

fn args_mention_self(args: &GenericArgs, of_trait: DefId) -> bool {
    args.args.iter().any(|arg| match arg {
        GenericArg::Type(ty) => mentions_self(ty, of_trait),
        GenericArg::Lifetime(_) | GenericArg::Const(_) => false,
    })
}
