//! Names to those that are not in the usual style: `non_snake_case`, `non_camel_case_types`, `non_upper_case_globals`.

use super::finding::{Finding, Lint};
use crate::hir::body::BodyId;
use crate::hir::def::{DefId, DefKind};
use crate::hir::item::GenericParamKind;
use crate::source::Span;
use crate::types::Typing;

const SNAKE: Lint = Lint::warning("non_snake_case", &["nonstandard_style", "bad_style"]);
const CAMEL: Lint = Lint::warning("non_camel_case_types", &["nonstandard_style", "bad_style"]);
const UPPER: Lint = Lint::warning("non_upper_case_globals", &["nonstandard_style", "bad_style"]);

/// What the program's items and variables are called.
pub fn check(typing: &Typing<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for def in typing.hir.user_defs() {
        item(typing, def, &mut findings);
        parameters(typing, def, &mut findings);
        variables(typing, def, &mut findings);
    }
    findings
}

fn item(typing: &Typing<'_>, def: DefId, findings: &mut Vec<Finding>) {
    let hir = typing.hir;
    let known = hir.def(def);
    let (name, span) = (&*known.name, hir.name_span(def));
    // What a trait asks for is called as the trait says.
    let in_trait_impl = known.parent.is_some_and(|parent| {
        matches!(hir.def(parent).kind, DefKind::Impl { .. }) && hir.impl_(parent).of_trait.is_some()
    });
    if in_trait_impl {
        return;
    }
    match known.kind {
        DefKind::Module => findings.extend(snake("module", name, span)),
        DefKind::Fn if hir.main() != Some(def) => findings.extend(snake("function", name, span)),
        DefKind::AssocFn => {
            let what = if hir.fn_decl(def).has_self { "method" } else { "associated function" };
            findings.extend(snake(what, name, span));
        }
        variants!(DefKind: Struct | Union | Enum | Trait | TypeAlias | Variant) => {
            findings.extend(camel(typing.kind_words(def), name, span));
            if matches!(known.kind, DefKind::Struct | DefKind::Union | DefKind::Enum) {
                let adt = hir.adt(def);
                for field in adt.variants.iter().flat_map(|variant| &variant.fields) {
                    findings.extend(snake("structure field", &field.name, field.span));
                }
            }
        }
        DefKind::AssocType => findings.extend(camel("associated type", name, span)),
        DefKind::Const | DefKind::AssocConst => findings.extend(upper(typing.kind_words(def), name, span)),
        DefKind::Static { .. } => findings.extend(upper("static variable", name, span)),
        variants!(DefKind: Fn | Impl | Macro | Closure | AnonConst) => {}
    }
}

/// Generic parameters; not those that stand for what is left out.
fn parameters(typing: &Typing<'_>, def: DefId, findings: &mut Vec<Finding>) {
    let kind = typing.hir.def(def).kind;
    let has_name = !typing.hir.def(def).name.is_empty() || matches!(kind, DefKind::Impl { .. });
    if matches!(kind, variants!(DefKind: Module | Variant | Const | AssocConst | Static | Macro | Closure | AnonConst))
        || !has_name
    {
        return;
    }
    for param in &typing.hir.generics(def).params {
        let name = param.name.trim_start_matches('\'');
        findings.extend(match param.kind {
            GenericParamKind::Lifetime => snake("lifetime", name, param.span),
            GenericParamKind::Type { synthetic: false, .. } => camel("type parameter", name, param.span),
            GenericParamKind::Type { synthetic: true, .. } => None,
            GenericParamKind::Const { .. } => upper("const parameter", name, param.span),
        });
    }
}

fn variables(typing: &Typing<'_>, def: DefId, findings: &mut Vec<Finding>) {
    let Some(body) = typing.hir.body(def).filter(|body| body.user) else { return };
    if typing.body(BodyId(def)).tainted {
        return;
    }
    for local in body.locals.iter().filter(|local| local.user) {
        findings.extend(snake("variable", &local.name, local.span));
    }
}

fn finding(lint: Lint, what: &str, name: &str, style: &str, span: Span) -> Finding {
    Finding::new(lint, span, format!("{what} `{name}` should have {style} name"), "")
}

fn snake(what: &str, name: &str, span: Span) -> Option<Finding> {
    let inner = name.trim_matches('_');
    let is_snake = !inner.contains("__") && !inner.chars().any(char::is_uppercase);
    let is_number = name.starts_with(|c: char| c.is_ascii_digit());
    (!is_snake && !is_number).then(|| finding(SNAKE, what, name, "a snake case", span))
}

fn camel(what: &str, name: &str, span: Span) -> Option<Finding> {
    let inner = name.trim_matches('_');
    let letters: Vec<char> = inner.chars().collect();
    let has_case = |c: char| c.is_uppercase() || c.is_lowercase();
    let tears = letters.windows(3).any(|around| around[1] == '_' && (has_case(around[0]) || has_case(around[2])));
    let is_camel = !letters.first().is_some_and(|first| first.is_lowercase()) && !inner.contains("__") && !tears;
    (!is_camel).then(|| finding(CAMEL, what, name, "an upper camel case", span))
}

fn upper(what: &str, name: &str, span: Span) -> Option<Finding> {
    name.chars().any(char::is_lowercase).then(|| finding(UPPER, what, name, "an upper case", span))
}
