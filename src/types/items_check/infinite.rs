//! Types that would have to contain themselves (E0072).

use crate::diagnostic::Diagnostic;
use crate::hir::def::DefId;
use crate::types::Typing;
use crate::types::fold::{erase_regions, substitute};
use crate::types::kinds::kinds;
use crate::types::solve::RECURSION_LIMIT;
use crate::types::ty::{Args, Ty, TyKind};

impl Typing<'_> {
    pub(super) fn check_infinite(&self, def: DefId) {
        let adt = self.hir.adt(def);
        let fields = self.fields_of(def);
        let mut places = Vec::new();
        for (variant, types) in adt.variants.iter().zip(fields.iter()) {
            for (field, ty) in variant.fields.iter().zip(types) {
                if self.contains_by_value(erase_regions(ty), def, &mut Vec::new()) {
                    places.push(field.ty.span);
                }
            }
        }
        if places.is_empty() {
            return;
        }
        let message = format!("recursive type `{}` has infinite size", self.display_path(def));
        let mut diagnostic = Diagnostic::error("E0072", self.hir.def(def).span, message);
        for place in places {
            diagnostic = diagnostic.label(place, "recursive without indirection");
        }
        self.report(diagnostic.help("insert some indirection (e.g., a `Box`, `Rc`, or `&`) to break the cycle"));
    }

    /// Whether a value of the type has a value of the wanted type inside itself.
    fn contains_by_value(&self, ty: Ty, wanted: DefId, inside: &mut Vec<(DefId, Args)>) -> bool {
        match ty.kind() {
            TyKind::Adt(def, _) if *def == wanted => true,
            TyKind::Adt(def, args) => {
                if inside.contains(&(*def, *args)) || inside.len() as u32 > RECURSION_LIMIT {
                    return false;
                }
                inside.push((*def, *args));
                let fields = self.fields_of(*def);
                let mut inner = fields.iter().flatten().map(|field| erase_regions(&substitute(field, *args)));
                let found = inner.any(|field| self.contains_by_value(field, wanted, inside));
                inside.pop();
                found
            }
            TyKind::Array(inner, _) => self.contains_by_value(*inner, wanted, inside),
            TyKind::Tuple(items) => items.iter().any(|item| self.contains_by_value(*item, wanted, inside)),
            variants!(TyKind: Str | Never | Slice | Dynamic)
            | kinds!(scalar | pointer | function | generic | unknown) => false,
        }
    }
}
