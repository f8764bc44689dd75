//! A program to what of it is used from where it starts and from what others see of it: items, variants that are made, fields that are
//! read.

use std::collections::BTreeSet;

use crate::hir::body::{BodyId, ExprId, ExprKind, PatKind};
use crate::hir::def::{DefId, DefKind};
use crate::hir::item::Visibility;
use crate::types::Typing;
use crate::types::fold::{Fold, TypeFolder, fold_inside};
use crate::types::tables::PathTarget;
use crate::types::ty::{ExistentialPredicate, Predicate, Ty, TyKind};

/// What is used.
pub struct Reached {
    defs: BTreeSet<DefId>,
    /// By struct or variant, and the field's place.
    fields: BTreeSet<(DefId, usize)>,
}

impl Reached {
    /// Follows everything from `main`, from what is public, and from impls of what is used.
    pub fn from_roots(typing: &Typing<'_>) -> Reached {
        let mut search =
            Search { typing, reached: Reached { defs: BTreeSet::new(), fields: BTreeSet::new() }, open: Vec::new() };
        let defs = typing.hir.user_defs();
        for &def in defs.iter().filter(|def| is_root(typing, **def)) {
            search.reach(def);
        }
        loop {
            while let Some(def) = search.open.pop() {
                search.follow(def);
            }
            let waiting: Vec<DefId> = defs.iter().copied().filter(|def| search.is_called_by_trait(*def)).collect();
            if waiting.is_empty() {
                return search.reached;
            }
            waiting.into_iter().for_each(|def| search.reach(def));
        }
    }

    pub fn has(&self, def: DefId) -> bool {
        self.defs.contains(&def)
    }

    pub fn reads(&self, variant: DefId, field: usize) -> bool {
        self.fields.contains(&(variant, field))
    }
}

/// Whether another crate could see it: it and all around it are public.
pub fn is_exported(typing: &Typing<'_>, def: DefId) -> bool {
    let hir = typing.hir;
    let mut at = Some(def);
    while let Some(here) = at {
        let known = hir.def(here);
        let is_seen = match known.kind {
            DefKind::Impl { .. } | DefKind::Variant => true,
            DefKind::Module if known.parent.is_none() => true,
            DefKind::AssocFn | DefKind::AssocConst | DefKind::AssocType
                if known.parent.is_some_and(|parent| hir.def(parent).kind == DefKind::Trait) =>
            {
                true
            }
            DefKind::Fn | DefKind::AssocFn if here != def => false,
            variants!(
                DefKind: Module | Struct | Union | Enum | Trait | TypeAlias | Fn | AssocFn | Const | AssocConst
                    | Static | AssocType | Macro | Closure | AnonConst
            ) => hir.visibility(here) == Visibility::Public,
        };
        if !is_seen {
            return false;
        }
        at = known.parent;
    }
    true
}

/// What is used by being there: `main`, what is public, what attributes keep, and constants without a name.
fn is_root(typing: &Typing<'_>, def: DefId) -> bool {
    let hir = typing.hir;
    let known = hir.def(def);
    let is_item = !matches!(known.kind, DefKind::Module | DefKind::Impl { .. } | DefKind::Macro);
    let keeps = ["no_mangle", "export_name", "used", "test", "allow"];
    let in_public_impl = known.kind != DefKind::AssocFn
        || known.parent.is_none_or(|parent| {
            let DefKind::Impl { of_trait } = hir.def(parent).kind else { return true };
            !of_trait && is_own_exported(typing, parent)
        });
    hir.main() == Some(def)
        || known.kind == DefKind::AnonConst
        || (known.kind == DefKind::Const && &*known.name == "_")
        || (is_item && in_public_impl && is_exported(typing, def))
        || keeps.iter().any(|name| hir.has_attribute(def, name))
}

/// Whether the type of an impl is public.
fn is_own_exported(typing: &Typing<'_>, of_impl: DefId) -> bool {
    let adt = typing.type_of(of_impl).as_adt();
    adt.is_none_or(|(def, _)| !typing.hir.is_user(def) || is_exported(typing, def))
}

struct Search<'a, 'h> {
    typing: &'a Typing<'h>,
    reached: Reached,
    open: Vec<DefId>,
}

impl Search<'_, '_> {
    fn reach(&mut self, def: DefId) {
        if self.typing.hir.is_user(def) && self.reached.defs.insert(def) {
            self.open.push(def);
        }
    }

    /// An item of a trait's impl is called where the trait is, if trait and type are used.
    fn is_called_by_trait(&self, def: DefId) -> bool {
        let hir = self.typing.hir;
        let Some(parent) = hir.def(def).parent.filter(|_| !self.reached.has(def)) else { return false };
        if hir.def(parent).kind != (DefKind::Impl { of_trait: true }) || hir.def(def).kind == DefKind::AnonConst {
            return false;
        }
        let Some(trait_ref) = self.typing.impl_trait_ref(parent) else { return false };
        let is_ignored = hir.impl_(parent).derived
            && matches!(hir.path(trait_ref.def).as_str(), "core::clone::Clone" | "core::fmt::Debug");
        let adt = trait_ref.self_ty().as_adt();
        let uses_type = adt.is_none_or(|(adt, _)| !hir.is_user(adt) || self.reached.has(adt));
        !is_ignored && uses_type && (!hir.is_user(trait_ref.def) || self.reached.has(trait_ref.def))
    }

    fn follow(&mut self, def: DefId) {
        match self.typing.hir.def(def).kind {
            // Those without a name are opaque types.
            DefKind::TypeAlias if self.typing.hir.def(def).name.is_empty() => {}
            DefKind::Fn | DefKind::AssocFn => {
                let sig = self.typing.fn_sig(def);
                sig.inputs.iter().for_each(|ty| self.types(*ty));
                self.types(sig.output);
                self.bounds(def);
            }
            DefKind::Struct | DefKind::Union | DefKind::Enum => {
                self.typing.fields_of(def).iter().flatten().for_each(|ty| self.types(*ty));
                self.bounds(def);
            }
            DefKind::Const | DefKind::AssocConst | DefKind::Static { .. } | DefKind::TypeAlias => {
                self.types(self.typing.type_of(def));
            }
            DefKind::Trait => self.bounds(def),
            variants!(DefKind: Module | Variant | Impl | AssocType | Macro | Closure | AnonConst) => {}
        }
        if let Some(parent) = self.typing.hir.def(def).parent {
            self.around(parent);
        }
        self.body(def);
    }

    /// An item of a trait uses it; one of an impl uses its type.
    fn around(&mut self, parent: DefId) {
        let kind = self.typing.hir.def(parent).kind;
        if kind == DefKind::Trait {
            self.reach(parent);
        } else if matches!(kind, DefKind::Impl { .. }) {
            self.types(self.typing.type_of(parent));
        }
    }

    fn bounds(&mut self, def: DefId) {
        for (predicate, _) in self.typing.predicates_of(def).iter() {
            if let Predicate::Trait(trait_ref) = predicate {
                self.reach(trait_ref.def);
                trait_ref.args.types().for_each(|ty| self.types(ty));
            }
        }
    }

    /// All that a type names.
    fn types(&mut self, ty: Ty) {
        let mut named = Vec::new();
        let _ = ty.fold_with(&mut Named(&mut named));
        named.into_iter().for_each(|def| self.reach(def));
    }

    fn body(&mut self, def: DefId) {
        let Some(body) = self.typing.hir.body(def) else { return };
        let tables = self.typing.body(BodyId(def));
        for (target, args) in tables.path_resolutions.values() {
            match target {
                PathTarget::Def(def) | PathTarget::Ctor(def) => self.made(*def),
                PathTarget::ConstParam(_) => {}
            }
            args.types().for_each(|ty| self.types(ty));
        }
        for (target, _) in tables.pat_resolutions.values().chain(tables.range_resolutions.values()) {
            if let PathTarget::Def(def) = target {
                self.reach(*def);
            }
        }
        tables.callees.values().for_each(|(def, _)| self.reach(*def));
        tables.struct_variants.values().for_each(|def| self.made(*def));
        tables.expr_types.iter().chain(&tables.local_types).for_each(|ty| self.types(*ty));
        self.fields(&body, &tables);
    }

    /// A constructor that is called or written.
    fn made(&mut self, def: DefId) {
        self.reach(def);
        if let Some(parent) =
            self.typing.hir.def(def).parent.filter(|_| self.typing.hir.def(def).kind == DefKind::Variant)
        {
            self.reach(parent);
        }
    }

    fn fields(&mut self, body: &crate::hir::body::Body, tables: &crate::types::tables::BodyTyping) {
        for (index, expr) in body.exprs.iter().enumerate() {
            let id = ExprId(index as u32);
            match (&expr.kind, tables.field_indices.get(&id)) {
                (ExprKind::Field { base, .. }, Some(field)) => {
                    if let Some(TyKind::Adt(adt, _)) = tables.adjusted_type(*base).map(|ty| ty.kind()) {
                        self.reached.fields.insert((*adt, *field));
                    }
                }
                // What a base gives is read.
                (ExprKind::Struct { base: Some(_), .. }, _) => {
                    if let Some(variant) = tables.struct_variants.get(&id) {
                        let count = self.typing.hir.adt(*variant).variants.first().map_or(0, |it| it.fields.len());
                        self.reached.fields.extend((0..count).map(|field| (*variant, field)));
                    }
                }
                _ => {}
            }
        }
        for (index, pat) in body.pats.iter().enumerate() {
            let id = crate::hir::body::PatId(index as u32);
            let variant = tables.pat_resolutions.get(&id).and_then(|(target, _)| match target {
                PathTarget::Def(def) | PathTarget::Ctor(def) => Some(*def),
                PathTarget::ConstParam(_) => None,
            });
            let adt = tables.pat_types.get(index).and_then(|ty| ty.as_adt()).map(|(def, _)| def);
            let Some(owner) = variant.or(adt) else { continue };
            if let PatKind::Struct { fields, .. } = &pat.kind {
                let places = tables.pat_fields.get(&id).cloned().unwrap_or_default();
                for (place, field) in places.into_iter().zip(fields) {
                    self.matched(body, owner, place, field.pat);
                }
            } else if let PatKind::TupleStruct { pats, rest, .. } = &pat.kind {
                let total = self.count(owner);
                for (at, pat) in pats.iter().enumerate() {
                    let behind = rest.is_some_and(|rest| at >= rest);
                    let place = if behind { total.saturating_sub(pats.len() - at) } else { at };
                    self.matched(body, owner, place, *pat);
                }
            }
        }
    }

    fn count(&self, variant: DefId) -> usize {
        let hir = self.typing.hir;
        let known = hir.def(variant);
        let adt = if known.kind == DefKind::Variant { known.parent } else { Some(variant) };
        adt.and_then(|adt| hir.adt(adt).variants.iter().find(|it| it.def == variant).map(|it| it.fields.len()))
            .unwrap_or(0)
    }

    fn matched(&mut self, body: &crate::hir::body::Body, owner: DefId, place: usize, pat: crate::hir::body::PatId) {
        if !matches!(body.pat(pat).kind, PatKind::Wild) {
            self.reached.fields.insert((owner, place));
        }
    }
}

/// The definitions in a type.
struct Named<'f>(&'f mut Vec<DefId>);

impl TypeFolder for Named<'_> {
    fn concerns(&self, _: crate::types::flags::Flags) -> bool {
        true
    }

    fn fold_ty(&mut self, ty: Ty) -> Ty {
        if let Some((def, _)) = ty.as_adt() {
            self.0.push(def);
        } else if let TyKind::Dynamic(parts, _) = ty.kind() {
            for part in parts.as_slice() {
                if let ExistentialPredicate::Trait(def, _) = part {
                    self.0.push(*def);
                }
            }
        }
        fold_inside(ty, self)
    }
}
