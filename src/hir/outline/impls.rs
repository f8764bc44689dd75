//! Impl headers to what they are sorted by: the trait, and the outermost constructor of the self type.

use syn::{Type, TypeParamBound};

use super::Outline;
use super::macros::segments;
use super::names::{Namespace, Scope};
use super::place::Unit;
use super::tree::{Parsed, Tree};
use crate::hir::SelfHead;
use crate::hir::def::{DefId, DefKind};
use crate::hir::ty::{FloatTy, IntTy, PrimTy, UintTy};

/// An impl, sorted.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct ImplEntry {
    pub def: DefId,
    /// `None` for inherent impls.
    pub of_trait: Option<DefId>,
    /// `None` when it depends on the arguments (`impl<T> Tr for T`, projections).
    pub head: Option<SelfHead>,
    pub negative: bool,
}

impl Outline {
    /// Sorts the impls that were collected since the last time. Paths that lead nowhere are left to the lowering to report.
    pub fn sort_impls(&mut self) {
        let start = std::mem::replace(&mut self.impls_done, self.entries.len());
        for index in start..self.entries.len() {
            let entry = &self.entries[index];
            if !matches!(entry.kind, DefKind::Impl { .. }) {
                continue;
            }
            let (tree, scope) = (entry.tree.clone(), entry.scope);
            let def = DefId(self.first + index as u32);
            if let Some(sorted) = self.sort_impl(def, &tree, scope) {
                self.impls.push(sorted);
            }
        }
    }

    fn sort_impl(&self, def: DefId, parsed: &Parsed, scope: Scope) -> Option<ImplEntry> {
        let Tree::Impl(item) = &parsed.tree else { panic!("an impl's tree is an impl") };
        let of_trait = match &item.trait_ {
            None => None,
            Some((path, _)) => Some(self.def_of_path(path, scope, parsed.unit)?),
        };
        let params: Vec<String> = item.generics.type_params().map(|param| param.ident.to_string()).collect();
        let head = self.head_of(&item.self_ty, scope, parsed.unit, &params, 0);
        Some(ImplEntry { def, of_trait, head, negative: item.modifiers.polarity.is_some() })
    }

    /// The type or trait that a whole path names.
    fn def_of_path(&self, path: &syn::Path, scope: Scope, unit: Unit) -> Option<DefId> {
        let segments = segments(path, unit);
        let walked = self.walk(scope, &segments, path.leading_colon.is_some(), Namespace::Type).ok()?;
        (walked.steps.len() == segments.len()).then_some(walked.def)
    }

    /// The outermost constructor of a type. Aliases are followed, to some depth.
    fn head_of(&self, ty: &Type, scope: Scope, unit: Unit, params: &[String], depth: u32) -> Option<SelfHead> {
        match ty {
            Type::Array(_) => Some(SelfHead::Array),
            Type::FnPtr(_) => Some(SelfHead::FnPtr),
            Type::Group(group) => self.head_of(&group.elem, scope, unit, params, depth),
            Type::Paren(paren) => self.head_of(&paren.elem, scope, unit, params, depth),
            Type::Never(_) => Some(SelfHead::Never),
            Type::Ptr(pointer) => {
                Some(SelfHead::RawPtr { mutable: matches!(pointer.mutability, syn::PointerMutability::Mut(_)) })
            }
            Type::Reference(reference) => Some(SelfHead::Ref { mutable: reference.mutability.is_some() }),
            Type::Slice(_) => Some(SelfHead::Slice),
            Type::Tuple(tuple) => Some(SelfHead::Tuple(tuple.elems.len())),
            Type::TraitObject(object) => {
                let principal = object.bounds.iter().find_map(|bound| match bound {
                    TypeParamBound::Trait(bound) => Some(&bound.path),
                    _ => None,
                });
                Some(SelfHead::TraitObject(self.def_of_path(principal?, scope, unit)?))
            }
            Type::Path(path) if path.qself.is_none() => self.head_of_path(&path.path, scope, unit, params, depth),
            _ => None,
        }
    }

    fn head_of_path(
        &self,
        path: &syn::Path,
        scope: Scope,
        unit: Unit,
        params: &[String],
        depth: u32,
    ) -> Option<SelfHead> {
        if let Some(ident) = path.get_ident()
            && params.iter().any(|param| ident == param)
        {
            return None;
        }
        match self.def_of_path(path, scope, unit) {
            Some(def) => match self.kind(def) {
                DefKind::Struct | DefKind::Union | DefKind::Enum => Some(SelfHead::Adt(def)),
                DefKind::Trait => Some(SelfHead::TraitObject(def)),
                DefKind::TypeAlias if def.0 >= self.first && depth < 16 => self.head_of_alias(def, depth),
                DefKind::Module => Some(SelfHead::Prim(primitive(&segments(path, unit).last()?.name)?)),
                variants!(
                    DefKind: Variant | TypeAlias | Impl | Fn | AssocFn | Const | AssocConst | Static | AssocType
                        | Macro | Closure | AnonConst
                ) => None,
            },
            None => Some(SelfHead::Prim(primitive(&segments(path, unit).last()?.name)?)),
        }
    }

    fn head_of_alias(&self, alias: DefId, depth: u32) -> Option<SelfHead> {
        let entry = self.entry(alias);
        let Tree::TypeAlias(item) = &entry.tree.tree else { panic!("a type alias's tree is a type alias") };
        let params: Vec<String> = item.generics.type_params().map(|param| param.ident.to_string()).collect();
        self.head_of(&item.ty, entry.scope, entry.tree.unit, &params, depth + 1)
    }
}

/// The built-in type of a name.
pub fn primitive(name: &str) -> Option<PrimTy> {
    Some(match name {
        "bool" => PrimTy::Bool,
        "char" => PrimTy::Char,
        "str" => PrimTy::Str,
        "i8" => PrimTy::Int(IntTy::I8),
        "i16" => PrimTy::Int(IntTy::I16),
        "i32" => PrimTy::Int(IntTy::I32),
        "i64" => PrimTy::Int(IntTy::I64),
        "i128" => PrimTy::Int(IntTy::I128),
        "isize" => PrimTy::Int(IntTy::Isize),
        "u8" => PrimTy::Uint(UintTy::U8),
        "u16" => PrimTy::Uint(UintTy::U16),
        "u32" => PrimTy::Uint(UintTy::U32),
        "u64" => PrimTy::Uint(UintTy::U64),
        "u128" => PrimTy::Uint(UintTy::U128),
        "usize" => PrimTy::Uint(UintTy::Usize),
        "f32" => PrimTy::Float(FloatTy::F32),
        "f64" => PrimTy::Float(FloatTy::F64),
        _ => return None,
    })
}
