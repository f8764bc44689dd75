//! `#[derive(…)]` on a type to the text of the impls that rustc's derives write.
//!
//! The text names the library by [`mark::crate_root`], which no name of the program can shadow. Its variables need no marks:
//! nothing of the author's stands inside except types.

mod bodies;

use proc_macro2::{Ident, Span};
use quote::ToTokens;
use syn::{Attribute, Fields, Generics, Type};

use super::{attributes, mark};

/// What discriminants may be by `#[repr(…)]`.
const INTEGERS: [&str; 12] = ["i8", "i16", "i32", "i64", "i128", "isize", "u8", "u16", "u32", "u64", "u128", "usize"];

/// The traits that can be derived.
pub const TRAITS: &[&str] = &["Clone", "Copy", "Debug", "Default", "Eq", "Hash", "Ord", "PartialEq", "PartialOrd"];

/// The impl for one trait.
pub struct Derived {
    pub text: String,
    /// Why it cannot be derived: rustc's code and words.
    pub problem: Option<(&'static str, &'static str)>,
    /// The trait's name in the attribute.
    pub place: Option<Span>,
}

/// What derives need to know of a type.
pub(super) struct Shape {
    name: String,
    generics: Generics,
    variants: Vec<VariantShape>,
    kind: Kind,
    /// All traits that are derived, in order.
    traits: Vec<(String, Span)>,
    /// `#[repr(packed)]`: there are no references to fields, they are copied out.
    packed: bool,
    /// `#[repr(u8)]`: the type of an enum's discriminants.
    discriminants: Option<String>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Struct,
    Enum,
    Union,
}

/// A variant, or the one of a struct.
pub(super) struct VariantShape {
    name: String,
    fields: Vec<FieldShape>,
    tuple: bool,
    /// `#[default]`.
    is_default: bool,
}

/// A field: its name (a number in tuples) and type.
pub(super) struct FieldShape {
    name: String,
    ty: Type,
}

/// The impls for a struct.
pub fn of_struct(item: &syn::ItemStruct) -> Vec<Derived> {
    let variant = variant(String::new(), &item.fields, &[]);
    all(&item.attrs, &item.ident, &item.generics, vec![variant], Kind::Struct)
}

/// The impls for a union.
pub fn of_union(item: &syn::ItemUnion) -> Vec<Derived> {
    all(&item.attrs, &item.ident, &item.generics, Vec::new(), Kind::Union)
}

/// The impls for an enum.
pub fn of_enum(item: &syn::ItemEnum) -> Vec<Derived> {
    let active = item.variants.iter().filter(|variant| attributes::is_active(&variant.attrs));
    let variants = active.map(|v| variant(v.ident.to_string(), &v.fields, &v.attrs)).collect();
    all(&item.attrs, &item.ident, &item.generics, variants, Kind::Enum)
}

fn variant(name: String, fields: &Fields, attributes: &[Attribute]) -> VariantShape {
    let active = fields.iter().filter(|field| attributes::is_active(&field.attrs));
    let fields_of = active.enumerate().map(|(index, field)| FieldShape {
        name: field.ident.as_ref().map_or_else(|| index.to_string(), strip_raw),
        ty: field.ty.clone(),
    });
    VariantShape {
        name,
        fields: fields_of.collect(),
        tuple: matches!(fields, Fields::Unnamed(_)),
        is_default: attributes::has(attributes, "default"),
    }
}

fn strip_raw(ident: &Ident) -> String {
    let text = ident.to_string();
    mark::strip(&text).to_owned()
}

fn all(
    attributes: &[Attribute],
    ident: &Ident,
    generics: &Generics,
    variants: Vec<VariantShape>,
    kind: Kind,
) -> Vec<Derived> {
    let parts = attributes::parts(attributes, "derive");
    let names = parts.iter().filter_map(|part| match part.last() {
        Some(proc_macro2::TokenTree::Ident(ident)) => Some((mark::plain(ident), ident.span())),
        _ => None,
    });
    let traits: Vec<(String, Span)> = names.filter(|(name, _)| TRAITS.contains(&name.as_str())).collect();
    let is_packed = |part: &Vec<proc_macro2::TokenTree>| matches!(part.first(), Some(proc_macro2::TokenTree::Ident(word)) if mark::plain(word) == "packed");
    let packed = attributes::parts(attributes, "repr").iter().any(is_packed);
    let integer = |part: &Vec<proc_macro2::TokenTree>| match &part[..] {
        [proc_macro2::TokenTree::Ident(word)] => Some(mark::plain(word)).filter(|word| INTEGERS.contains(&&**word)),
        _ => None,
    };
    let discriminants = attributes::parts(attributes, "repr").iter().find_map(integer);
    let generics = generics.clone();
    let shape = Shape { name: strip_raw(ident), generics, variants, kind, traits, packed, discriminants };
    shape
        .traits
        .iter()
        .map(|(name, place)| Derived {
            text: shape.implementation(name),
            problem: shape.problem(name),
            place: Some(*place),
        })
        .collect()
}

/// `core::…` in a way that cannot be shadowed.
fn core(path: &str) -> String {
    format!("{}::{path}", mark::crate_root("core"))
}

fn trait_path(name: &str) -> String {
    let module = match name {
        "Clone" => "clone",
        "Copy" => "marker",
        "Debug" => "fmt",
        "Default" => "default",
        "Hash" => "hash",
        _ => "cmp",
    };
    core(&format!("{module}::{name}"))
}

impl Shape {
    fn problem(&self, name: &str) -> Option<(&'static str, &'static str)> {
        let without_default = self.kind == Kind::Enum && !self.variants.iter().any(|variant| variant.is_default);
        match name {
            "Default" if self.variants.iter().filter(|variant| variant.is_default).count() > 1 => {
                Some(("", "multiple declared defaults"))
            }
            "Default" if without_default => Some(("E0665", "`#[derive(Default)]` on enum with no `#[default]`")),
            "Clone" | "Copy" => None,
            _ if self.kind == Kind::Union => Some(("", "this trait cannot be derived for unions")),
            _ => None,
        }
    }

    fn derives(&self, name: &str) -> bool {
        self.traits.iter().any(|(other, _)| other == name)
    }

    /// `impl<…> Trait for Type<…> where … { … }`.
    fn implementation(&self, name: &str) -> String {
        let path = trait_path(name);
        let bound = match (name, self.kind) {
            ("Clone", Kind::Union) => trait_path("Copy"),
            _ => path.clone(),
        };
        let (params, args) = self.parameters(&bound);
        let clauses = self.clauses(&bound);
        let body = self.body(name);
        let own = &self.name;
        format!("#[automatically_derived] impl{params} {path} for {own}{args} {clauses} {{ {body} }}")
    }

    /// The parameters of the impl, with the derived bound on types, and as arguments of the type.
    fn parameters(&self, bound: &str) -> (String, String) {
        let mut declared = Vec::new();
        let mut named = Vec::new();
        for param in &self.generics.params {
            match param {
                syn::GenericParam::Lifetime(param) => {
                    declared.push(param.to_token_stream().to_string());
                    named.push(param.lifetime.to_string());
                }
                syn::GenericParam::Type(param) => {
                    let bounds = param.bounds.iter().map(|bound| bound.to_token_stream().to_string());
                    let bounds: Vec<String> = bounds.chain([String::from(bound)]).collect();
                    declared.push(format!("{}: {}", param.ident, bounds.join(" + ")));
                    named.push(param.ident.to_string());
                }
                syn::GenericParam::Const(param) => {
                    declared.push(format!("const {}: {}", param.ident, param.ty.to_token_stream()));
                    named.push(param.ident.to_string());
                }
            }
        }
        match declared.is_empty() {
            true => (String::new(), String::new()),
            false => (format!("<{}>", declared.join(", ")), format!("<{}>", named.join(", "))),
        }
    }

    /// The type's own where clauses, and the derived bound on every `T::Item` in the types of the fields.
    fn clauses(&self, bound: &str) -> String {
        let own = self.generics.where_clause.iter().flat_map(|clause| &clause.predicates);
        let mut clauses: Vec<String> = own.map(|predicate| predicate.to_token_stream().to_string()).collect();
        for field in self.variants.iter().flat_map(|variant| &variant.fields) {
            let mut found = Vec::new();
            self.projections(&field.ty, &mut found);
            clauses.extend(found.iter().map(|ty| format!("{}: {bound}", ty.to_token_stream())));
        }
        if clauses.is_empty() { String::new() } else { format!("where {}", clauses.join(", ")) }
    }

    /// Every `T::Name` for a parameter `T` in a type.
    fn projections<'t>(&self, ty: &'t Type, found: &mut Vec<&'t Type>) {
        match ty {
            _ if self.is_projection(ty) => found.push(ty),
            Type::Path(path) => {
                for segment in &path.path.segments {
                    let syn::PathArguments::AngleBracketed(list) = &segment.arguments else { continue };
                    for arg in &list.args {
                        if let syn::GenericArgument::Type(ty) = arg {
                            self.projections(ty, found);
                        }
                    }
                }
            }
            Type::Tuple(tuple) => tuple.elems.iter().for_each(|ty| self.projections(ty, found)),
            Type::Array(array) => self.projections(&array.elem, found),
            Type::Slice(slice) => self.projections(&slice.elem, found),
            Type::Reference(reference) => self.projections(&reference.elem, found),
            Type::Ptr(pointer) => self.projections(&pointer.elem, found),
            Type::Paren(paren) => self.projections(&paren.elem, found),
            Type::Group(group) => self.projections(&group.elem, found),
            _ => {}
        }
    }

    /// Whether a type is `T::Name` for a parameter `T`.
    fn is_projection(&self, ty: &Type) -> bool {
        let Type::Path(path) = ty else { return false };
        let Some(first) = path.path.segments.first() else { return false };
        path.path.segments.len() > 1 && self.generics.type_params().any(|param| param.ident == first.ident)
    }

    fn has_type_parameters(&self) -> bool {
        self.generics.type_params().next().is_some() || self.generics.const_params().next().is_some()
    }

    fn body(&self, name: &str) -> String {
        match name {
            "Clone" => self.clone_body(),
            "Copy" => String::new(),
            "Debug" => self.debug_body(),
            "Default" => self.default_body(),
            "Eq" => self.eq_body(),
            "Hash" => self.hash_body(),
            "Ord" => self.compare_body(true),
            "PartialEq" => self.partial_eq_body(),
            _ => self.compare_body(false),
        }
    }

    /// The variant as a path for patterns and expressions.
    fn path(&self, variant: &VariantShape) -> String {
        match self.kind {
            Kind::Struct | Kind::Union => String::from("Self"),
            Kind::Enum => format!("Self::{}", variant.name),
        }
    }
}

impl VariantShape {
    /// `{ a: prefix_0, b: prefix_1 }`.
    fn pattern(&self, prefix: &str) -> String {
        let fields = self.fields.iter().enumerate().map(|(index, field)| format!("{}: {prefix}_{index}", field.name));
        format!("{{ {} }}", fields.collect::<Vec<_>>().join(", "))
    }

    /// `{ a: value(0), b: value(1) }`.
    fn literal(&self, value: impl Fn(usize) -> String) -> String {
        let fields = self.fields.iter().enumerate().map(|(index, field)| format!("{}: {}", field.name, value(index)));
        format!("{{ {} }}", fields.collect::<Vec<_>>().join(", "))
    }
}
