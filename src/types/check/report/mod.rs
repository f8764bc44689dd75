//! Inference's failures to messages with rustc's codes and words.

mod blame;
mod bound;
mod count;
mod mismatch;
mod unknown;

use super::FnCtx;
use crate::types::fold::Fold;
use crate::types::kinds::kinds;
use crate::types::ty::{TraitRef, Ty, TyKind};

impl FnCtx<'_> {
    /// A type with the word for its kind: "struct `Vec<i32>`", "type `u8`", "reference `&str`".
    pub(super) fn type_words(&self, ty: Ty) -> String {
        let ty = self.resolve(&ty);
        format!("{} `{}`", self.kind_word(ty), self.display(ty))
    }

    fn kind_word(&self, ty: Ty) -> &'static str {
        match ty.kind() {
            TyKind::Str | TyKind::Never | kinds!(scalar | unknown) => "type",
            TyKind::Adt(def, _) => self.adt_word(*def),
            TyKind::Ref(..) => "reference",
            TyKind::RawPtr(..) => "raw pointer",
            TyKind::Slice(_) => "slice",
            TyKind::Array(..) => "array",
            TyKind::Tuple(items) if items.is_empty() => "unit type",
            TyKind::Tuple(_) => "tuple",
            TyKind::FnDef(..) => "fn item",
            TyKind::FnPtr(_) => "fn pointer",
            TyKind::Closure(..) => "closure",
            TyKind::Dynamic(..) => "trait object",
            TyKind::Param(_) => "type parameter",
            TyKind::Projection(..) => "associated type",
            TyKind::Opaque(..) => "opaque type",
        }
    }

    /// "`T: Trait<U>`" without the quotes.
    pub(super) fn trait_words(&self, trait_ref: &TraitRef) -> String {
        let trait_ref = self.resolve(trait_ref);
        format!("{}: {}", self.typing.display(trait_ref.self_ty()), self.typing.display_trait(trait_ref))
    }

    /// Whether something in the value was reported before.
    pub(in crate::types::check) fn mentions_error<T: Fold>(&self, value: &T) -> bool {
        self.resolve(value).flags().intersects(crate::types::flags::Flags::ERROR)
    }
}
