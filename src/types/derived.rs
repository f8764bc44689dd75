//! What a derive wrote to what the author wrote: errors in derived code point at the field, or the type, that they are about.

use super::Typing;
use super::fold::erase_regions;
use super::ty::{Ty, TyKind};
use crate::hir::def::{DefId, DefKind};
use crate::source::Span;

impl Typing<'_> {
    /// In derived code of a type of the program: its field of this type, or else its name.
    pub fn place_in_derive(&self, owner: DefId, ty: Ty) -> Option<Span> {
        let mut at = owner;
        while !matches!(self.hir.def(at).kind, DefKind::Impl { .. }) {
            at = self.hir.def(at).parent?;
        }
        if !self.hir.is_user(at) || !self.hir.impl_(at).derived {
            return None;
        }
        let TyKind::Adt(def, _) = self.type_of(at).kind() else { return None };
        let adt = self.hir.adt(*def);
        let ty = behind_references(erase_regions(&ty));
        for (variant, types) in adt.variants.iter().zip(self.fields_of(*def).iter()) {
            let same = |(_, field): &(_, &Ty)| behind_references(erase_regions(*field)) == ty;
            if let Some((field, _)) = variant.fields.iter().zip(types).find(same) {
                return Some(field.span);
            }
        }
        Some(self.hir.name_span(*def))
    }
}

fn behind_references(ty: Ty) -> Ty {
    ty.as_reference().map_or(ty, |(inner, _)| behind_references(inner))
}
