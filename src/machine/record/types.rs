//! Types to [`TypeInfo`]: names as the author writes them, and how to read the bytes.

use crate::types::kinds::kinds;
use std::sync::Arc;

use super::Recorder;
use crate::hir::def::DefId;
use crate::hir::item::AdtKind;
use crate::machine::code::image::Image;
use crate::machine::representation::{Layout, PointerMetadata, TagEncoding, Variants};
use crate::machine::trace::{Field, Metadata, PointerKind, Shape, Tag, TypeId, TypeInfo, Variant};
use crate::types::tables::{CoroutineFacts, SavedLocal};
use crate::types::ty::{Args, Const, Mutability, Ty, TyKind};

impl Recorder {
    /// The number of a type in the trace.
    pub fn type_id(&mut self, image: &Image<'_>, ty: Ty) -> TypeId {
        if let Some(known) = self.type_ids.get(&ty) {
            return *known;
        }
        let name: Arc<str> = without_places(&image.typing().display(ty)).into();
        // Reserved first: a type may contain a pointer to itself.
        let unknown = TypeInfo { name, path: "".into(), args: Vec::new(), size: 0, align: 1, shape: Shape::Never };
        let id = self.types.push(unknown.clone());
        self.type_ids.insert(ty, id);
        let Ok(layout) = image.representations.of(ty) else { return id };
        let (path, args) = if let Some((def, args)) = ty.as_adt() {
            let args = args.types().map(|arg| self.type_id(image, arg)).collect();
            (image.typing().hir.path(def), args)
        } else {
            (String::new(), Vec::new())
        };
        let shape = self.shape(image, ty, &layout);
        let size = if layout.sized { layout.size } else { 0 };
        let info = TypeInfo { path: path.into(), args, size, align: layout.align, shape, ..unknown };
        self.types.set(id, info);
        id
    }

    fn shape(&mut self, image: &Image<'_>, ty: Ty, layout: &Layout) -> Shape {
        match ty.kind() {
            TyKind::Bool => Shape::Bool,
            TyKind::Char => Shape::Char,
            TyKind::Int(_) => Shape::Integer { signed: true },
            TyKind::Uint(_) => Shape::Integer { signed: false },
            TyKind::Float(_) => Shape::Float,
            TyKind::Str => Shape::Str,
            TyKind::Ref(_, inner, mutability) => {
                let kind = match mutability {
                    Mutability::Not => PointerKind::Shared,
                    Mutability::Mut => PointerKind::Mutable,
                };
                self.pointer(image, *inner, kind)
            }
            TyKind::RawPtr(inner, mutability) => {
                self.pointer(image, *inner, PointerKind::Raw { mutable: mutability.is_mut() })
            }
            TyKind::FnPtr(_) => Shape::FunctionPointer,
            TyKind::FnDef(..) => Shape::FunctionItem,
            TyKind::Slice(element) => Shape::Slice { element: self.type_id(image, *element) },
            TyKind::Array(element, len) => {
                let len = match len {
                    Const::Value(len) => *len as u64,
                    Const::Param(_) | Const::Infer(_) | Const::Unevaluated(..) | Const::Error => 0,
                };
                Shape::Array { element: self.type_id(image, *element), len }
            }
            TyKind::Tuple(items) => {
                let names = (0..items.len()).map(|i| i.to_string().into()).collect();
                Shape::Tuple { fields: self.fields(image, layout, 0, names, items) }
            }
            TyKind::Closure(def, args) if image.typing().hir.is_coroutine(*def) => {
                self.future(image, ty, (*def, *args), layout)
            }
            TyKind::Closure(def, _) => {
                let types = image.representations.capture_types(ty);
                let names = capture_names(image, *def, types.len());
                Shape::Closure { fields: self.fields(image, layout, 0, names, &types) }
            }
            TyKind::Dynamic(..) => Shape::TraitObject,
            TyKind::Adt(def, args) => self.adt(image, *def, *args, layout),
            TyKind::Never | kinds!(generic | unknown) => Shape::Never,
        }
    }

    fn pointer(&mut self, image: &Image<'_>, pointee: Ty, kind: PointerKind) -> Shape {
        let metadata = match image.representations.metadata(pointee) {
            PointerMetadata::Thin => Metadata::Thin,
            PointerMetadata::Length => Metadata::Length,
            PointerMetadata::VTable => Metadata::VTable,
        };
        Shape::Pointer { kind, pointee: self.type_id(image, pointee), metadata }
    }

    fn fields(
        &mut self,
        image: &Image<'_>,
        layout: &Layout,
        variant: usize,
        names: Vec<Arc<str>>,
        types: &[Ty],
    ) -> Vec<Field> {
        let named = names.into_iter().zip(types).enumerate();
        named
            .map(|(i, (name, ty))| Field {
                name,
                ty: self.type_id(image, *ty),
                offset: layout.field_offset(variant, i),
            })
            .collect()
    }

    /// A future by its states. In the last one, in which no tag tells that it is, are all variables that have their bytes for
    /// themselves.
    fn future(&mut self, image: &Image<'_>, ty: Ty, (def, args): (DefId, Args), layout: &Layout) -> Shape {
        let facts = image.typing().coroutine(def).unwrap_or_default();
        let captures = image.representations.capture_types(ty);
        let types = image.representations.saved_types(&facts, args);
        let captured = capture_names(image, def, captures.len());
        let mut variants = vec![("not started".into(), self.fields(image, layout, 0, captured, &captures))];
        variants.push(("done".into(), Vec::new()));
        variants.push(("panicked".into(), Vec::new()));
        let mut kept: Vec<Option<Field>> = vec![None; types.len()];
        for (at, sleep) in facts.sleeps.iter().enumerate() {
            let variant = CoroutineFacts::FIRST_SLEEP + at;
            let name = |saved: &SavedLocal| saved.name.clone().unwrap_or_else(|| saved.purpose.into());
            let names = sleep.saved.iter().map(|saved| name(&facts.saved[*saved]));
            let of_sleep: Vec<Ty> = sleep.saved.iter().map(|saved| types[*saved]).collect();
            let fields = self.fields(image, layout, variant, names.collect(), &of_sleep);
            sleep.saved.iter().zip(&fields).for_each(|(saved, field)| kept[*saved] = Some(field.clone()));
            variants.push(("waiting".into(), fields));
        }
        let discriminants: Vec<i128> = (0..variants.len() as i128).collect();
        let tag = tag_of(layout, &discriminants);
        variants.push(("running".into(), self.alone(&facts, &kept)));
        let variants = variants.into_iter().enumerate();
        let variants = variants.map(|(at, (name, fields))| Variant { name, discriminant: at as i128, fields });
        Shape::Enum { tag, variants: variants.collect() }
    }

    /// The author's variables among what is kept whose bytes nothing else uses at another time.
    fn alone(&self, facts: &CoroutineFacts, kept: &[Option<Field>]) -> Vec<Field> {
        let range = |field: &Field| field.offset..field.offset + self.types.get(field.ty).size;
        let overlap = |a: &Field, b: &Field| range(a).start < range(b).end && range(b).start < range(a).end;
        let named = kept.iter().enumerate().filter(|(at, _)| facts.saved[*at].name.is_some());
        let alone = named.filter_map(|(at, field)| {
            let field = field.as_ref()?;
            let others =
                kept.iter().enumerate().filter(|(other, _)| *other != at).filter_map(|(_, other)| other.as_ref());
            (!others.into_iter().any(|other| overlap(field, other))).then(|| field.clone())
        });
        alone.collect()
    }

    fn adt(&mut self, image: &Image<'_>, def: DefId, args: Args, layout: &Layout) -> Shape {
        let typing = image.typing();
        let adt = typing.hir.adt(def);
        let mut variants = Vec::with_capacity(adt.variants.len());
        for (index, variant) in adt.variants.iter().enumerate() {
            let names = variant.fields.iter().map(|field| field.name.clone()).collect();
            let types: Vec<Ty> = (0..variant.fields.len()).map(|i| typing.field_type(def, index, i, args)).collect();
            variants.push((variant.name.clone(), self.fields(image, layout, index, names, &types)));
        }
        match adt.kind {
            AdtKind::Struct => Shape::Struct { fields: variants.pop().map(|v| v.1).unwrap_or_default() },
            AdtKind::Union => Shape::Union { fields: variants.pop().map(|v| v.1).unwrap_or_default() },
            AdtKind::Enum => {
                let discriminants = typing.discriminants(def);
                let tag = tag_of(layout, &discriminants);
                let variants = variants.into_iter().zip(discriminants.iter());
                let variants = variants.map(|((name, fields), discriminant)| Variant {
                    name,
                    discriminant: *discriminant,
                    fields,
                });
                Shape::Enum { tag, variants: variants.collect() }
            }
        }
    }
}

fn tag_of(layout: &Layout, discriminants: &[i128]) -> Tag {
    match &layout.variants {
        Variants::Empty => Tag::Single(None),
        Variants::Single(index) => Tag::Single(Some(*index as u32)),
        Variants::Tagged { tag, tag_offset, encoding, variants } => {
            let value = |i: usize| layout.tag_value(i, discriminants[i]);
            let (offset, size) = (*tag_offset, tag.size);
            match encoding {
                TagEncoding::Direct => {
                    Tag::Direct { offset, size, values: (0..variants.len()).filter_map(value).collect() }
                }
                TagEncoding::Niche { untagged, first_variant, last_variant, .. } => {
                    let values =
                        (0..variants.len()).map(|i| value(i).filter(|_| (*first_variant..=*last_variant).contains(&i)));
                    Tag::Niche { offset, size, untagged: *untagged as u32, values: values.collect() }
                }
            }
        }
    }
}

/// What a closure's captures are called: `x`, `pair.0`.
fn capture_names(image: &Image<'_>, closure: DefId, count: usize) -> Vec<Arc<str>> {
    let body = image.program.built(closure);
    (0..count).map(|i| body.captures.get(i).map_or_else(|| i.to_string().into(), |c| c.name.clone())).collect()
}

/// The names that the compiler gives closures and futures: nobody writes those.
pub(super) fn without_places(name: &str) -> String {
    let mut rest = name;
    let mut plain = String::new();
    while let Some(start) = rest.find('{') {
        plain.push_str(&rest[..start]);
        let Some((made, after)) = rest[start + 1..].split_once('}') else { break };
        match made.split_once('@') {
            Some((what, _)) => plain.push_str(what),
            None => plain.push_str(&made.replace(" body of ", " ").replace("()", "")),
        }
        rest = after;
    }
    plain + rest
}
