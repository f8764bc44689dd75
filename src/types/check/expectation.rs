//! What the context of an expression expects of its type, as it goes down the tree.

use super::FnCtx;
use crate::types::ty::Ty;

/// See the module. A hint is never an obligation: whoever needs a type demands it of the type that came up.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) enum Expectation {
    None,
    /// The expression will be coerced to this type.
    HasType(Ty),
    /// It will be cast to this type; literals take it.
    Cast(Ty),
    /// It stands behind a `&`, whose target may be unsized: `&[1, 2]` as a `&[u8]`.
    Behind(Ty),
}

impl Expectation {
    /// Behind a reference that should be `&ty`: unsized types are only a hint there.
    pub(super) fn behind_reference(cx: &mut FnCtx<'_>, ty: Ty) -> Expectation {
        let is_unsized = cx.struct_tail(ty).is_dynamically_sized();
        if is_unsized { Expectation::Behind(ty) } else { Expectation::HasType(ty) }
    }

    /// The type as a hint, with variables replaced by what is known of them; `None` if nothing is known.
    pub(super) fn hint(self, cx: &mut FnCtx<'_>) -> Option<Ty> {
        let ty = match self {
            Expectation::None => return None,
            Expectation::HasType(ty) | Expectation::Cast(ty) | Expectation::Behind(ty) => ty,
        };
        let ty = cx.structurally(ty);
        (!cx.is_type_var(ty)).then_some(ty)
    }

    /// The type that the expression must come to have, if the context says so.
    pub(super) fn only_has_type(self) -> Option<Ty> {
        match self {
            Expectation::HasType(ty) => Some(ty),
            Expectation::None | Expectation::Cast(_) | Expectation::Behind(_) => None,
        }
    }

    /// The type to coerce branches to: the expected one, or a new variable.
    pub(super) fn coercion_target(self, cx: &mut FnCtx<'_>) -> Ty {
        self.only_has_type().unwrap_or_else(|| cx.fresh_ty())
    }

    /// For the branches of `if` and `match`: an expectation of which nothing is known yet would only tie the first branch.
    pub(super) fn for_branches(self, cx: &mut FnCtx<'_>) -> Expectation {
        match self {
            Expectation::HasType(ty) if cx.is_unknown(ty) => Expectation::None,
            Expectation::HasType(_) | Expectation::None => self,
            Expectation::Cast(ty) | Expectation::Behind(ty) if cx.is_unknown(ty) => Expectation::None,
            Expectation::Cast(_) | Expectation::Behind(_) => self,
        }
    }
}
