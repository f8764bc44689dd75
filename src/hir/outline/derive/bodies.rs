//! What derived impls do, trait by trait.

use super::{Kind, Shape, VariantShape, core, mark, trait_path};
use quote::ToTokens;

impl Shape {
    /// Copies what is `Copy`, else clones field by field.
    pub(super) fn clone_body(&self) -> String {
        let body = if self.kind == Kind::Union || (self.derives("Copy") && !self.has_type_parameters()) {
            String::from("*self")
        } else {
            let clone = trait_path("Clone");
            self.match_self("a", |variant| {
                let fields = variant.literal(|index| format!("{clone}::clone(a_{index})"));
                format!("{} {fields}", self.path(variant))
            })
        };
        format!("#[inline] fn clone(&self) -> Self {{ {body} }}")
    }

    /// `match self { Self::A { x: a_0 } => …, … }` with an arm for each variant.
    fn match_self(&self, prefix: &str, arm: impl Fn(&VariantShape) -> String) -> String {
        if self.variants.is_empty() {
            return String::from("match *self {}");
        }
        let arms = self.variants.iter().map(|variant| {
            let (path, body) = (self.path(variant), arm(variant));
            match self.packed {
                true => format!("{path} {{ .. }} => {{ {} {body} }},", variant.copies(prefix, "self")),
                false => format!("{path} {} => {body},", variant.pattern(prefix)),
            }
        });
        format!("match self {{ {} }}", arms.collect::<Vec<_>>().join(" "))
    }

    /// The discriminant of a value, in the type that the enum has it in.
    fn discriminant(&self, of: &str) -> String {
        let value = format!("{}({of})", core("intrinsics::discriminant_value"));
        match &self.discriminants {
            Some(integer) => format!("({value} as {})", core(&format!("primitive::{integer}"))),
            None => value,
        }
    }

    pub(super) fn debug_body(&self) -> String {
        let formatter = core("fmt::Formatter");
        let body = self.match_self("a", |variant| {
            let name = if self.kind == Kind::Enum { &variant.name } else { &self.name };
            let name = mark::strip(name.strip_prefix("r#").unwrap_or(name));
            match (variant.fields.is_empty(), variant.tuple) {
                (true, _) => format!("{formatter}::write_str(f, \"{name}\")"),
                (false, true) => format!("{formatter}::debug_tuple(f, \"{name}\"){}.finish()", debug_fields(variant)),
                (false, false) => format!("{formatter}::debug_struct(f, \"{name}\"){}.finish()", debug_fields(variant)),
            }
        });
        format!("fn fmt(&self, f: &mut {formatter}<'_>) -> {} {{ {body} }}", core("fmt::Result"))
    }

    pub(super) fn default_body(&self) -> String {
        let default = trait_path("Default");
        let variant = match self.kind {
            Kind::Enum => self.variants.iter().find(|variant| variant.is_default),
            Kind::Struct | Kind::Union => self.variants.first(),
        };
        let body = match variant {
            Some(variant) => {
                format!("{} {}", self.path(variant), variant.literal(|_| format!("{default}::default()")))
            }
            None => String::from("loop {}"),
        };
        format!("#[inline] fn default() -> Self {{ {body} }}")
    }

    /// Nothing to do; that all fields are `Eq` is checked by a function that is never called.
    pub(super) fn eq_body(&self) -> String {
        let eq = trait_path("Eq");
        let types = self.variants.iter().flat_map(|variant| &variant.fields);
        let checks: Vec<String> = types.map(|field| format!("check::<{}>();", field.ty.to_token_stream())).collect();
        if checks.is_empty() {
            return String::new();
        }
        let check = format!("fn check<Checked: {eq} + ?Sized>() {{}}");
        format!("#[doc(hidden)] fn assert_receiver_is_total_eq(&self) {{ {check} {} }}", checks.join(" "))
    }

    pub(super) fn hash_body(&self) -> String {
        let hash = trait_path("Hash");
        let discriminant = match self.kind == Kind::Enum && self.variants.len() > 1 {
            true => format!("{hash}::hash(&{}, state);", self.discriminant("self")),
            false => String::new(),
        };
        let fields = self.match_self("a", |variant| {
            let fields = (0..variant.fields.len()).map(|index| format!("{hash}::hash(a_{index}, state);"));
            format!("{{ {} }}", fields.collect::<Vec<_>>().join(" "))
        });
        let hasher = core("hash::Hasher");
        format!("fn hash<__H: {hasher}>(&self, state: &mut __H) {{ {discriminant} {fields} }}")
    }

    pub(super) fn partial_eq_body(&self) -> String {
        let body = match self.kind {
            Kind::Struct | Kind::Union => self.fields_equal(),
            Kind::Enum => self.variants_equal(),
        };
        format!("#[inline] fn eq(&self, other: &Self) -> bool {{ {body} }}")
    }

    fn fields_equal(&self) -> String {
        let fields = self.variants.iter().flat_map(|variant| &variant.fields);
        let test = |name: &str| match self.packed {
            true => format!("({{ self.{name} }}) == ({{ other.{name} }})"),
            false => format!("self.{name} == other.{name}"),
        };
        let tests: Vec<String> = fields.map(|field| test(&field.name)).collect();
        if tests.is_empty() { String::from("true") } else { tests.join(" && ") }
    }

    fn variants_equal(&self) -> String {
        if self.variants.is_empty() {
            return String::from("match *self {}");
        }
        let (own, other) = (self.discriminant("self"), self.discriminant("other"));
        let same = format!("{own} == {other}");
        let with_fields: Vec<&VariantShape> =
            self.variants.iter().filter(|variant| !variant.fields.is_empty()).collect();
        if with_fields.is_empty() {
            return if self.variants.len() == 1 { String::from("true") } else { same };
        }
        let arms = with_fields.iter().map(|variant| {
            let tests = (0..variant.fields.len()).map(|index| format!("a_{index} == b_{index}"));
            format!("{} => {},", self.pair(variant), tests.collect::<Vec<_>>().join(" && "))
        });
        let arms = arms.collect::<Vec<_>>().join(" ");
        match self.variants.len() {
            1 => format!("match (self, other) {{ {arms} }}"),
            _ => format!("{same} && match (self, other) {{ {arms} _ => true }}"),
        }
    }

    /// `(Self::A { x: a_0 }, Self::A { x: b_0 })`.
    fn pair(&self, variant: &VariantShape) -> String {
        let path = self.path(variant);
        format!("({path} {}, {path} {})", variant.pattern("a"), variant.pattern("b"))
    }

    /// `Ord::cmp` or `PartialOrd::partial_cmp`: discriminants first, then field by field.
    pub(super) fn compare_body(&self, total: bool) -> String {
        let ordering = core("cmp::Ordering");
        let option = core("option::Option");
        let (method, output, equal) = match total {
            true => (format!("{}::cmp", trait_path("Ord")), ordering.clone(), format!("{ordering}::Equal")),
            false => (
                format!("{}::partial_cmp", trait_path("PartialOrd")),
                format!("{option}<{ordering}>"),
                format!("{option}::Some({ordering}::Equal)"),
            ),
        };
        let body = self.compare(&method, &equal);
        let name = if total { "cmp" } else { "partial_cmp" };
        format!("#[inline] fn {name}(&self, other: &Self) -> {output} {{ {body} }}")
    }

    fn compare(&self, method: &str, equal: &str) -> String {
        if self.variants.is_empty() {
            return String::from("match *self {}");
        }
        let arms = self.variants.iter().filter(|variant| !variant.fields.is_empty() || self.kind != Kind::Enum).map(
            |variant| {
                let chain = (0..variant.fields.len()).rev().fold(String::new(), |rest, index| {
                    let own = format!("{method}(a_{index}, b_{index})");
                    if rest.is_empty() {
                        own
                    } else {
                        format!("match {own} {{ {equal} => {rest}, unequal => unequal }}")
                    }
                });
                let chain = if chain.is_empty() { String::from(equal) } else { chain };
                if self.packed {
                    let (own, other) = (variant.copies("a", "self"), variant.copies("b", "other"));
                    return format!("_ => {{ {own} {other} {chain} }},");
                }
                format!("{} => {chain},", self.pair(variant))
            },
        );
        let arms = arms.collect::<Vec<_>>().join(" ");
        let otherwise = match self.kind == Kind::Enum && (self.variants.len() > 1 || arms.is_empty()) {
            true => format!("_ => {method}(&{}, &{}),", self.discriminant("self"), self.discriminant("other")),
            false => String::new(),
        };
        format!("match (self, other) {{ {arms} {otherwise} }}")
    }
}

impl VariantShape {
    /// `let a_0 = &{ self.x };`: references to copies of the fields.
    fn copies(&self, prefix: &str, of: &str) -> String {
        let fields = self.fields.iter().enumerate();
        fields.map(|(index, field)| format!("let {prefix}_{index} = &{{ {of}.{} }};", field.name)).collect()
    }
}

fn debug_fields(variant: &VariantShape) -> String {
    let last = variant.fields.len() - 1;
    let fields = variant.fields.iter().enumerate().map(|(index, field)| {
        // The last field may have no size: a reference to it has.
        let value = if index == last { format!("&a_{index}") } else { format!("a_{index}") };
        match variant.tuple {
            true => format!(".field({value})"),
            false => format!(".field(\"{}\", {value})", field.name.trim_start_matches("r#")),
        }
    });
    fields.collect()
}
