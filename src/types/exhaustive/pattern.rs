//! Typed patterns to constructors with fields: the form in which exhaustiveness is decided.
//!
//! A pattern is a constructor applied to patterns for its fields. References, structs and tuples have one constructor, enums one
//! for each variant, integers one for each range of values, slices one for each length.

use std::rc::Rc;

use crate::diagnostic::Diagnostic;
use crate::hir::body::{Body, Literal, PatId, PatKind, RangeEnd};
use crate::hir::def::DefId;
use crate::hir::ty::QPath;
use crate::types::Typing;
use crate::types::kinds::kinds;
use crate::types::tables::{BodyTyping, PathTarget};
use crate::types::ty::{Const, Ty, TyKind};

use super::number::{self, Range};

/// A pattern of type `ty`.
#[derive(Clone, Debug)]
pub struct Pattern {
    pub ctor: Ctor,
    /// One for each field of the constructor.
    pub fields: Vec<Pattern>,
    pub ty: Ty,
}

/// What a pattern requires of a value's outermost layer.
#[derive(Clone, PartialEq, Debug)]
pub enum Ctor {
    /// Nothing.
    Wild,
    /// One of these; the alternatives are the fields.
    Or,
    /// The one constructor of a struct, tuple or reference.
    Single,
    /// Of an enum, by its place.
    Variant(usize),
    /// Of an integer, `char` or `bool`.
    Range(Range),
    /// Exactly so many elements.
    Fixed(usize),
    /// At least `prefix + suffix` elements.
    Variable { prefix: usize, suffix: usize },
    /// A value that is only equal to itself: floats, strings, constants that are not looked into. By its text.
    Opaque(Rc<str>),
}

impl Pattern {
    /// `_` of a type.
    pub fn wild(ty: Ty) -> Pattern {
        Pattern { ctor: Ctor::Wild, fields: Vec::new(), ty }
    }

    /// The type behind the references that default binding modes look through.
    fn innermost(&self) -> Ty {
        self.fields.first().map_or(self.ty, Pattern::innermost)
    }

    fn leaf(ctor: Ctor, ty: Ty) -> Pattern {
        Pattern { ctor, fields: Vec::new(), ty }
    }
}

/// Lowers the patterns of one body.
pub struct Lowering<'a, 't, 'h> {
    pub typing: &'a Typing<'h>,
    pub body: &'a Body,
    pub tables: &'t BodyTyping,
}

impl Lowering<'_, '_, '_> {
    /// The pattern with the references that default binding modes look through put back.
    pub fn pattern(&self, id: PatId) -> Pattern {
        let matched = self.tables.pat_types[id.0 as usize];
        let inner = self.without_derefs(id, matched);
        let derefs = self.tables.pat_derefs.get(&id).map_or(&[][..], |types| types);
        derefs.iter().rev().fold(inner, |inner, &ty| Pattern { ctor: Ctor::Single, fields: vec![inner], ty })
    }

    fn without_derefs(&self, id: PatId, ty: Ty) -> Pattern {
        match &self.body.pat(id).kind {
            PatKind::Wild | PatKind::Error | PatKind::Binding { sub: None, .. } => Pattern::wild(ty),
            PatKind::Binding { sub: Some(sub), .. } => self.pattern(*sub),
            PatKind::Literal { literal, negative } => self.literal(literal, *negative, ty),
            PatKind::Path(path) => self.path(id, path, ty),
            PatKind::Range { lo, hi, inclusive } => self.range(id, lo.as_ref(), hi.as_ref(), *inclusive, ty),
            PatKind::Ref { inner, .. } => Pattern { ctor: Ctor::Single, fields: vec![self.pattern(*inner)], ty },
            PatKind::Tuple { pats, rest } => self.tuple(pats, *rest, ty),
            PatKind::TupleStruct { pats, rest, .. } => self.tuple_struct(id, pats, *rest, ty),
            PatKind::Struct { fields, .. } => {
                let places = self.tables.pat_fields.get(&id).cloned().unwrap_or_default();
                let given = places.into_iter().zip(fields.iter().map(|field| self.pattern(field.pat)));
                self.variant(id, given, ty)
            }
            PatKind::Slice { before, rest, after } => self.slice(before, rest.is_some(), after, ty),
            PatKind::Or(pats) => {
                Pattern { ctor: Ctor::Or, fields: pats.iter().map(|&pat| self.pattern(pat)).collect(), ty }
            }
        }
    }

    fn literal(&self, literal: &Literal, negative: bool, ty: Ty) -> Pattern {
        match literal_bits(literal, negative) {
            Some(value) if number::full_range(ty).is_some() => {
                Pattern::leaf(Ctor::Range(Range::one(number::order(value, ty))), ty)
            }
            _ => Pattern::leaf(Ctor::Opaque(format!("{literal:?}{negative}").into()), ty),
        }
    }

    fn range(&self, id: PatId, lo: Option<&RangeEnd>, hi: Option<&RangeEnd>, inclusive: bool, ty: Ty) -> Pattern {
        let opaque = || Pattern::leaf(Ctor::Opaque(format!("{lo:?}{hi:?}").into()), ty);
        let Some(full) = number::full_range(ty) else { return opaque() };
        let end = |is_high: bool, end: Option<&RangeEnd>, open: u128| match end {
            None => Some(open),
            Some(end) => self.range_end((id, is_high), end).map(|value| number::order(value, ty)),
        };
        let excluded = u128::from(hi.is_some() && !inclusive);
        let (Some(lo), Some(hi)) = (end(false, lo, full.lo), end(true, hi, full.hi)) else { return opaque() };
        let Some(hi) = hi.checked_sub(excluded) else { return opaque() };
        Pattern::leaf(Ctor::Range(Range { lo, hi }), ty)
    }

    /// E0030, E0579 for a range between named constants; literals are compared where their types are.
    pub fn empty_range(&self, id: PatId) -> Option<Diagnostic> {
        let PatKind::Range { lo: Some(lo), hi: Some(hi), inclusive } = &self.body.pat(id).kind else { return None };
        if ![lo, hi].iter().any(|end| matches!(end, RangeEnd::Path(_))) {
            return None;
        }
        let ty = self.pattern(id).innermost();
        let low = number::order(self.range_end((id, false), lo)?, ty);
        let high = number::order(self.range_end((id, true), hi)?, ty);
        let is_empty = low > high || (low == high && !inclusive);
        is_empty.then(|| super::ends::empty_range(self.body.pat(id).span, *inclusive))
    }

    fn range_end(&self, key: (PatId, bool), end: &RangeEnd) -> Option<u128> {
        match end {
            RangeEnd::Literal { literal, negative, .. } => literal_bits(literal, *negative),
            RangeEnd::Path(path) => match self.tables.range_resolutions.get(&key)? {
                (PathTarget::Def(def), args) => self.constant(*def, *args).or_else(|| match path {
                    QPath::TypeRelative { self_ty, segment, .. } => self.limit(self_ty, &segment.ident.name),
                    QPath::Resolved { .. } => None,
                }),
                (PathTarget::Ctor(_) | PathTarget::ConstParam(_), _) => None,
            },
        }
    }

    /// `i32::MAX` and `i32::MIN` as ends of a range.
    fn limit(&self, self_ty: &crate::hir::ty::Ty, name: &str) -> Option<u128> {
        let crate::hir::ty::TyKind::Path(QPath::Resolved { path, .. }) = &self_ty.kind else { return None };
        let crate::hir::ty::Res::Prim(prim) = &path.res else { return None };
        number::limit(prim, name)
    }

    fn constant(&self, def: DefId, args: crate::types::ty::Args) -> Option<u128> {
        match self.typing.evaluate_const(def, args) {
            Const::Value(value) => Some(value),
            Const::Param(_) | Const::Infer(_) | Const::Unevaluated(..) | Const::Error => None,
        }
    }

    fn path(&self, id: PatId, path: &QPath, ty: Ty) -> Pattern {
        match self.tables.pat_resolutions.get(&id) {
            Some((PathTarget::Ctor(_), _)) => self.variant(id, std::iter::empty(), ty),
            Some((PathTarget::Def(def), args)) => match self.constant(*def, *args) {
                Some(value) if number::full_range(ty).is_some() => {
                    Pattern::leaf(Ctor::Range(Range::one(number::order(value, ty))), ty)
                }
                _ => self
                    .constant_pattern(*def, ty)
                    .unwrap_or_else(|| Pattern::leaf(Ctor::Opaque(format!("{def:?}").into()), ty)),
            },
            Some((PathTarget::ConstParam(_), _)) | None => {
                Pattern::leaf(Ctor::Opaque(format!("{:?}", path.span()).into()), ty)
            }
        }
    }

    fn tuple(&self, pats: &[PatId], rest: Option<usize>, ty: Ty) -> Pattern {
        let types = field_types(self.typing, &Ctor::Single, ty);
        let mut fields: Vec<Pattern> = types.iter().map(|&ty| Pattern::wild(ty)).collect();
        for (place, pattern) in self.positions(pats, rest, types.len()) {
            fields[place] = pattern;
        }
        Pattern { ctor: Ctor::Single, fields, ty }
    }

    fn tuple_struct(&self, id: PatId, pats: &[PatId], rest: Option<usize>, ty: Ty) -> Pattern {
        let ctor = self.constructor(id, ty);
        let count = field_types(self.typing, &ctor, ty).len();
        let given = self.positions(pats, rest, count);
        self.variant(id, given.into_iter(), ty)
    }

    /// Which field each pattern of a list with an optional `..` is for.
    fn positions(&self, pats: &[PatId], rest: Option<usize>, count: usize) -> Vec<(usize, Pattern)> {
        let before = rest.unwrap_or(pats.len());
        let skipped = count.saturating_sub(pats.len());
        let place = |i: usize| if i < before { i } else { i + skipped };
        let all = pats.iter().enumerate().map(|(i, &pat)| (place(i), self.pattern(pat)));
        all.filter(|(place, _)| *place < count).collect()
    }

    fn variant(&self, id: PatId, given: impl Iterator<Item = (usize, Pattern)>, ty: Ty) -> Pattern {
        let ctor = self.constructor(id, ty);
        let types = field_types(self.typing, &ctor, ty);
        let mut fields: Vec<Pattern> = types.into_iter().map(Pattern::wild).collect();
        for (place, pattern) in given {
            if let Some(field) = fields.get_mut(place) {
                *field = pattern;
            }
        }
        Pattern { ctor, fields, ty }
    }

    /// The variant that a path in a pattern names, or the one constructor of a struct.
    fn constructor(&self, id: PatId, ty: Ty) -> Ctor {
        let TyKind::Adt(adt, _) = ty.kind() else { return Ctor::Single };
        let adt = self.typing.hir.adt(*adt);
        if adt.kind != crate::hir::item::AdtKind::Enum {
            return Ctor::Single;
        }
        let named = match self.tables.pat_resolutions.get(&id) {
            Some((PathTarget::Ctor(def) | PathTarget::Def(def), _)) => Some(*def),
            Some((PathTarget::ConstParam(_), _)) | None => None,
        };
        let place = adt.variants.iter().position(|variant| Some(variant.def) == named);
        place.map_or(Ctor::Wild, Ctor::Variant)
    }

    fn slice(&self, before: &[PatId], has_rest: bool, after: &[PatId], ty: Ty) -> Pattern {
        let fields: Vec<Pattern> = before.iter().chain(after).map(|&pat| self.pattern(pat)).collect();
        let (prefix, suffix) = (before.len(), after.len());
        let Some(len) = array_len(ty) else {
            let ctor = if has_rest { Ctor::Variable { prefix, suffix } } else { Ctor::Fixed(prefix) };
            return Pattern { ctor, fields, ty };
        };
        let Some(element) = ty.element() else { return Pattern::wild(ty) };
        let mut all = vec![Pattern::wild(element); len];
        for (i, field) in fields.into_iter().enumerate() {
            let place = if i < prefix { i } else { (len + i).saturating_sub(prefix + suffix) };
            if let Some(slot) = all.get_mut(place) {
                *slot = field;
            }
        }
        Pattern { ctor: Ctor::Fixed(len), fields: all, ty }
    }
}

/// The bits of an integer, `char` or `bool` literal, sign-extended.
pub(super) fn literal_bits(literal: &Literal, negative: bool) -> Option<u128> {
    let value = literal.bits()?;
    Some(if negative { value.wrapping_neg() } else { value })
}

/// The length of an array type, if it is known. Arrays too long to be written as a pattern count as slices of that length would.
pub fn array_len(ty: Ty) -> Option<usize> {
    let TyKind::Array(_, Const::Value(len)) = ty.kind() else { return None };
    usize::try_from(*len).ok().filter(|len| *len <= 1 << 12)
}

/// The types of a constructor's fields.
pub fn field_types(typing: &Typing, ctor: &Ctor, ty: Ty) -> Vec<Ty> {
    match ctor {
        Ctor::Wild | Ctor::Or | Ctor::Range(_) | Ctor::Opaque(_) => Vec::new(),
        Ctor::Fixed(len) => ty.element().map_or(Vec::new(), |element| vec![element; *len]),
        Ctor::Variable { prefix, suffix } => ty.element().map_or(Vec::new(), |e| vec![e; prefix + suffix]),
        Ctor::Single => single_fields(typing, ty),
        Ctor::Variant(variant) => variant_fields(typing, ty, *variant),
    }
}

fn single_fields(typing: &Typing, ty: Ty) -> Vec<Ty> {
    match ty.kind() {
        TyKind::Ref(_, inner, _) => vec![*inner],
        TyKind::Tuple(items) => items.to_vec(),
        TyKind::Adt(..) => variant_fields(typing, ty, 0),
        variants!(TyKind: Str | Never | RawPtr | Slice | Array | Dynamic)
        | kinds!(scalar | function | generic | unknown) => Vec::new(),
    }
}

fn variant_fields(typing: &Typing, ty: Ty, variant: usize) -> Vec<Ty> {
    let TyKind::Adt(def, args) = ty.kind() else { return Vec::new() };
    let adt = typing.hir.adt(*def);
    let count = adt.variants.get(variant).map_or(0, |v| v.fields.len());
    (0..count).map(|field| typing.field_type(*def, variant, field, *args)).collect()
}
