//! Methods of impls to those that promise more than their trait does: a type where the trait says `impl Trait`
//! (`refining_impl_trait`; RFC 3245).

use super::finding::{Finding, Lint};
use super::reached::is_exported;
use crate::hir::def::{DefId, DefKind};
use crate::hir::ty::{GenericArg, QPath, Ty, TyKind};
use crate::source::Span;
use crate::types::Typing;

const REACHABLE: Lint = Lint::warning("refining_impl_trait_reachable", &["refining_impl_trait"]);
const INTERNAL: Lint = Lint::warning("refining_impl_trait_internal", &["refining_impl_trait"]);

/// Everything in the program's order.
pub fn check(typing: &Typing<'_>) -> Vec<Finding> {
    let hir = typing.hir;
    let is_impl = |def: &DefId| hir.def(*def).kind == DefKind::Impl { of_trait: true };
    hir.user_defs().into_iter().filter(is_impl).flat_map(|of_impl| of_impl_of_trait(typing, of_impl)).collect()
}

fn of_impl_of_trait(typing: &Typing<'_>, of_impl: DefId) -> Vec<Finding> {
    let hir = typing.hir;
    let Some(trait_ref) = typing.impl_trait_ref_of(of_impl) else { return Vec::new() };
    let lint = if is_exported(typing, trait_ref.def) { REACHABLE } else { INTERNAL };
    let declaration = hir.impl_(of_impl);
    let methods = declaration.items.iter().filter_map(|item| {
        let declared = hir.trait_item(trait_ref.def, &item.name)?;
        if [item.def, declared].iter().any(|def| hir.def(*def).kind != DefKind::AssocFn) {
            return None;
        }
        let (own, declared) = (hir.fn_decl(item.def), hir.fn_decl(declared));
        let place = refined(declared.output.as_ref()?, own.output.as_ref()?)?;
        let message = "impl trait in impl method signature does not match trait method signature";
        Some(Finding::new(lint, place, message, ""))
    });
    methods.collect()
}

/// Where the impl's type has something else than `impl Trait`.
fn refined(declared: &Ty, own: &Ty) -> Option<Span> {
    match (&declared.kind, &own.kind) {
        (TyKind::ImplTrait { .. }, TyKind::ImplTrait { .. }) => None,
        (TyKind::ImplTrait { .. }, _) => Some(own.span),
        (TyKind::Ref { inner: declared, .. }, TyKind::Ref { inner: own, .. })
        | (TyKind::RawPtr { inner: declared, .. }, TyKind::RawPtr { inner: own, .. })
        | (TyKind::Slice(declared) | TyKind::Array(declared, _), TyKind::Slice(own) | TyKind::Array(own, _)) => {
            refined(declared, own)
        }
        (TyKind::Tuple(declared), TyKind::Tuple(own)) => {
            declared.iter().zip(own).find_map(|(declared, own)| refined(declared, own))
        }
        (TyKind::Path(declared), TyKind::Path(own)) => {
            arguments(declared).into_iter().zip(arguments(own)).find_map(|(declared, own)| refined(declared, own))
        }
        _ => None,
    }
}

/// The types in the arguments of a path's end.
fn arguments(path: &QPath) -> Vec<&Ty> {
    let QPath::Resolved { path, .. } = path else { return Vec::new() };
    let args = path.segments.last().and_then(|segment| segment.args.as_ref());
    let types = args.into_iter().flat_map(|args| &args.args).filter_map(|arg| match arg {
        GenericArg::Type(ty) => Some(ty),
        GenericArg::Lifetime(_) | GenericArg::Const(_) => None,
    });
    types.collect()
}
