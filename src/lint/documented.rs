//! What other crates see of the program to what is missing there: documentation, `Debug`; and what is `pub` though nobody sees it.
//! All three lints allow by default.

use super::finding::{Finding, Lint};
use super::reached::is_exported;
use crate::hir::def::{DefId, DefKind};
use crate::hir::item::{VariantShape, Visibility};
use crate::source::Span;
use crate::types::Typing;

const MISSING_DOCS: Lint = Lint::allowing("missing_docs", &[]);
const MISSING_DEBUG: Lint = Lint::allowing("missing_debug_implementations", &[]);
const UNREACHABLE_PUB: Lint = Lint::allowing("unreachable_pub", &[]);

/// Everything in the program's order; the crate comes first.
pub fn check(typing: &Typing<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for def in typing.hir.user_defs() {
        if is_exported(typing, def) {
            documentation(typing, def, &mut findings);
            findings.extend(debug(typing, def));
        } else {
            findings.extend(unreachable(typing, def));
        }
    }
    findings
}

fn documentation(typing: &Typing<'_>, def: DefId, findings: &mut Vec<Finding>) {
    let hir = typing.hir;
    let known = hir.def(def);
    let Some(what) = article_and_kind(typing, def) else { return };
    if !hir.has_attribute(def, "doc") {
        findings.push(undocumented(what, known.span));
    }
    if !matches!(known.kind, DefKind::Struct | DefKind::Union | DefKind::Enum) {
        return;
    }
    for variant in &hir.adt(def).variants {
        let fields = variant.fields.iter().filter(|_| variant.shape == VariantShape::Named);
        for field in fields.filter(|field| field.visibility == Visibility::Public && !field.documented) {
            findings.push(undocumented("a struct field", field.span));
        }
    }
}

fn undocumented(what: &str, place: Span) -> Finding {
    Finding::new(MISSING_DOCS, place, format!("missing documentation for {what}"), "")
}

/// What of it wants documentation; what an impl of a trait has is documented by the trait.
fn article_and_kind(typing: &Typing<'_>, def: DefId) -> Option<&'static str> {
    let hir = typing.hir;
    let known = hir.def(def);
    let of_trait_impl = known.parent.is_some_and(|parent| hir.def(parent).kind == DefKind::Impl { of_trait: true });
    match known.kind {
        _ if of_trait_impl || known.name.is_empty() => None,
        DefKind::Module if known.parent.is_none() => Some("the crate"),
        DefKind::Module => Some("a module"),
        DefKind::Fn if hir.main() == Some(def) => None,
        DefKind::Fn => Some("a function"),
        DefKind::AssocFn if hir.fn_decl(def).has_self => Some("a method"),
        DefKind::AssocFn => Some("an associated function"),
        DefKind::Struct => Some("a struct"),
        DefKind::Union => Some("a union"),
        DefKind::Enum => Some("an enum"),
        DefKind::Variant => Some("a variant"),
        DefKind::Trait => Some("a trait"),
        DefKind::TypeAlias => Some("a type alias"),
        DefKind::AssocType => Some("an associated type"),
        DefKind::Const => Some("a constant"),
        DefKind::AssocConst => Some("an associated constant"),
        DefKind::Static { .. } => Some("a static"),
        DefKind::Impl { .. } | DefKind::Macro | DefKind::Closure | DefKind::AnonConst => None,
    }
}

fn debug(typing: &Typing<'_>, def: DefId) -> Option<Finding> {
    let hir = typing.hir;
    let known = hir.def(def);
    if !matches!(known.kind, DefKind::Struct | DefKind::Union | DefKind::Enum) {
        return None;
    }
    let of_trait = hir.library_item("core::fmt::Debug")?;
    let head = typing.type_of(def).head();
    let has = hir.impls_of_trait(of_trait, head).into_iter().any(|found| hir.is_user(found));
    let message = "type does not implement `Debug`; consider adding `#[derive(Debug)]` or a manual implementation";
    (!has).then(|| Finding::new(MISSING_DEBUG, known.span, message, ""))
}

/// `pub` inside of a module that is not. What is a type may be reached through a signature, and is left alone.
fn unreachable(typing: &Typing<'_>, def: DefId) -> Option<Finding> {
    let hir = typing.hir;
    let known = hir.def(def);
    let in_module = known.parent.is_some_and(|parent| hir.def(parent).kind == DefKind::Module);
    let is_plain = matches!(known.kind, variants!(DefKind: Fn | Const | Static | Struct | Enum | Trait));
    (in_module && is_plain && hir.visibility(def) == Visibility::Public)
        .then(|| Finding::new(UNREACHABLE_PUB, known.span, "unreachable `pub` item", ""))
}
