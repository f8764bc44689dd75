//! Patterns with default binding modes made explicit.

use super::{Lowering, Pat, PatKind, RangePat};
use crate::hir::body::{self, PatId, RangeEnd};
use crate::hir::def::{DefId, DefKind};
use crate::hir::item::AdtKind;
use crate::hir::ty::{QPath, Res};
use crate::mir::Constant;
use crate::source::Span;
use crate::types::tables::{BindingMode, PathTarget};
use crate::types::ty::{Ty, TyKind};

impl Lowering<'_> {
    /// The pattern, inside the references that it looks through.
    pub fn pat(&mut self, id: PatId) -> Pat {
        let span = self.body.pat(id).span;
        let mut pat = Pat { kind: self.pat_kind(id), ty: self.pat_ty(id), span, written: self.written_path(id) };
        let derefs = self.tables.pat_derefs.get(&id).map_or(&[][..], Vec::as_slice);
        for &ty in derefs.iter().rev() {
            pat = Pat { kind: PatKind::Deref(Box::new(pat)), ty, span, written: None };
        }
        pat
    }

    fn written_path(&self, id: PatId) -> Option<QPath> {
        let (body::PatKind::Path(path) | body::PatKind::TupleStruct { path, .. } | body::PatKind::Struct { path, .. }) =
            &self.body.pat(id).kind
        else {
            return None;
        };
        path.may_name_lifetimes().then(|| path.clone())
    }

    fn pat_ty(&self, id: PatId) -> Ty {
        self.tables.pat_types[id.0 as usize]
    }

    fn pat_kind(&mut self, id: PatId) -> PatKind {
        let body = self.body;
        let (ty, span) = (self.pat_ty(id), body.pat(id).span);
        match &body.pat(id).kind {
            body::PatKind::Wild => PatKind::Wild,
            body::PatKind::Binding { local, sub, .. } => {
                let mode = self.tables.binding_modes.get(&id).copied().unwrap_or(BindingMode::Value);
                PatKind::Binding { local: *local, mode, sub: sub.map(|sub| Box::new(self.pat(sub))) }
            }
            body::PatKind::Literal { literal, negative } => {
                self.literal(literal, *negative, ty, span).map_or(PatKind::Error, constant_pat)
            }
            body::PatKind::Path(path) => self.path_pat(id, path, ty, span),
            body::PatKind::Range { lo, hi, inclusive } => self.range_pat(id, lo, hi, *inclusive, ty),
            body::PatKind::Ref { inner, .. } => PatKind::Deref(Box::new(self.pat(*inner))),
            body::PatKind::Tuple { pats, rest } => {
                let arity = ty.as_tuple().map_or(pats.len(), |items| items.len());
                PatKind::Leaf(self.positional(pats, *rest, arity))
            }
            body::PatKind::TupleStruct { path, pats, rest } => self.tuple_struct_pat(id, path, pats, *rest, ty),
            body::PatKind::Struct { path, fields, .. } => {
                let indices = self.tables.pat_fields.get(&id).map_or(&[][..], Vec::as_slice);
                let fields = indices.iter().zip(fields).map(|(&index, field)| (index, self.pat(field.pat))).collect();
                self.adt_pat(self.pat_variant(id, path), ty, fields)
            }
            body::PatKind::Slice { before, rest, after } => PatKind::Slice {
                before: before.iter().map(|&pat| self.pat(pat)).collect(),
                rest: rest.map(|binding| binding.map(|pat| Box::new(self.pat(pat)))),
                after: after.iter().map(|&pat| self.pat(pat)).collect(),
            },
            body::PatKind::Or(pats) => PatKind::Or(pats.iter().map(|&pat| self.pat(pat)).collect()),
            body::PatKind::Error => PatKind::Error,
        }
    }

    /// Patterns for the fields `0..`, with a gap where `..` stands.
    fn positional(&mut self, pats: &[PatId], rest: Option<usize>, arity: usize) -> Vec<(usize, Pat)> {
        let before = rest.unwrap_or(pats.len());
        let gap = arity.saturating_sub(pats.len());
        let place = |at: usize| if at < before { at } else { at + gap };
        pats.iter().enumerate().map(|(at, &pat)| (place(at), self.pat(pat))).collect()
    }

    fn tuple_struct_pat(&mut self, id: PatId, path: &QPath, pats: &[PatId], rest: Option<usize>, ty: Ty) -> PatKind {
        let variant = self.pat_variant(id, path);
        let arity = self
            .variant_of(variant, ty)
            .map_or(pats.len(), |(adt, index)| self.typing.hir.adt(adt).variants[index].fields.len());
        let fields = self.positional(pats, rest, arity);
        self.adt_pat(variant, ty, fields)
    }

    /// The struct or variant that a pattern names, if it was resolved.
    fn pat_variant(&self, id: PatId, path: &QPath) -> Option<DefId> {
        if let Some((PathTarget::Ctor(def) | PathTarget::Def(def), _)) = self.tables.pat_resolutions.get(&id) {
            return Some(*def);
        }
        let QPath::Resolved { path, .. } = path else { return None };
        let (Res::Ctor(def) | Res::Def(def)) = path.res else { return None };
        Some(def)
    }

    /// Type and index of the variant `def` of `ty`; structs (also by an alias or `Self`) have the one variant 0.
    fn variant_of(&self, def: Option<DefId>, ty: Ty) -> Option<(DefId, usize)> {
        let TyKind::Adt(adt, _) = *ty.kind() else { return None };
        let item = self.typing.hir.adt(adt);
        match item.kind {
            AdtKind::Struct | AdtKind::Union => Some((adt, 0)),
            AdtKind::Enum => Some((adt, item.variants.iter().position(|variant| Some(variant.def) == def)?)),
        }
    }

    fn adt_pat(&self, def: Option<DefId>, ty: Ty, fields: Vec<(usize, Pat)>) -> PatKind {
        let Some((adt, variant)) = self.variant_of(def, ty) else { return PatKind::Error };
        match self.typing.hir.adt(adt).kind {
            AdtKind::Struct | AdtKind::Union => PatKind::Leaf(fields),
            AdtKind::Enum => PatKind::Variant { adt, variant, fields },
        }
    }

    fn path_pat(&mut self, id: PatId, path: &QPath, ty: Ty, span: Span) -> PatKind {
        match self.tables.pat_resolutions.get(&id).copied() {
            Some((target @ PathTarget::Def(def), args)) if self.is_constant(def) => {
                self.named_constant(target, args, ty, span).map_or(PatKind::Error, PatKind::Equal)
            }
            Some(_) | None => self.adt_pat(self.pat_variant(id, path), ty, Vec::new()),
        }
    }

    fn is_constant(&self, def: DefId) -> bool {
        matches!(self.typing.hir.def(def).kind, DefKind::Const | DefKind::AssocConst)
    }

    fn range_pat(
        &mut self,
        id: PatId,
        lo: &Option<RangeEnd>,
        hi: &Option<RangeEnd>,
        inclusive: bool,
        ty: Ty,
    ) -> PatKind {
        let bounds = (self.range_end((id, false), lo, ty), self.range_end((id, true), hi, ty));
        match bounds {
            (Ok(lo), Ok(hi)) => PatKind::Range(Box::new(RangePat { lo, hi, inclusive })),
            _ => PatKind::Error,
        }
    }

    fn range_end(&mut self, key: (PatId, bool), end: &Option<RangeEnd>, ty: Ty) -> Result<Option<Constant>, ()> {
        match end {
            None => Ok(None),
            Some(RangeEnd::Literal { literal, negative, span }) => {
                self.literal(literal, *negative, ty, *span).map(Some).ok_or(())
            }
            Some(RangeEnd::Path(path)) => {
                let (target, args) = self.tables.range_resolutions.get(&key).copied().ok_or(())?;
                self.named_constant(target, args, ty, path.span()).map(Some).ok_or(())
            }
        }
    }
}

fn constant_pat(constant: Constant) -> PatKind {
    match (&constant.kind, constant.ty.kind()) {
        (crate::mir::ConstKind::Bits(bits), TyKind::Int(_) | TyKind::Uint(_) | TyKind::Bool | TyKind::Char) => {
            PatKind::Bits(*bits)
        }
        _ => PatKind::Equal(constant),
    }
}
