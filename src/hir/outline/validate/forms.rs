//! What an attribute is given to whether it may be given that: nothing, a text, one of a few words. (Reference, "Attributes".)

use proc_macro2::TokenTree;
use syn::{Attribute, Expr, Lit, MacroDelimiter, Meta};

use super::{Target, Validator};
use crate::diagnostic::Diagnostic;
use crate::hir::outline::{attributes, mark};

/// Attributes that stand alone.
const WORDS: &[&str] =
    &["automatically_derived", "cold", "no_implicit_prelude", "no_link", "no_mangle", "non_exhaustive", "track_caller"];

/// Attributes that are a name and a text: `#[name = "text"]`.
const TEXTS: &[&str] = &[
    "crate_name",
    "crate_type",
    "export_name",
    "link_section",
    "recursion_limit",
    "type_length_limit",
    "windows_subsystem",
];

impl Validator<'_> {
    /// Reports an attribute of the language that is given what it does not take.
    pub(super) fn form(&mut self, attribute: &Attribute, name: &str, target: Target) {
        let Some(meta) = inner(attribute) else { return };
        if let Some(message) = self.objection(&meta, name, target) {
            let place = self.whole(attribute);
            self.report(Diagnostic::error_without_code(place, message));
        } else if let Some(code) = code_of(&meta, name) {
            self.malformed(code, attribute, name);
        }
    }

    /// What rustc says without a code.
    fn objection(&self, meta: &Meta, name: &str, target: Target) -> Option<String> {
        let is_word = matches!(meta, Meta::Path(_));
        let fixed = match name {
            "macro_use" if target == Target::Module && !is_word => "arguments to `macro_use` are not allowed here",
            "path" if target == Target::Module && !is_text(meta) => "malformed `path` attribute input",
            "default" if target == Target::Variant && !is_word => "`#[default]` attribute does not accept a value",
            "global_allocator" if !is_word => "malformed `global_allocator` attribute input",
            "ignore" if !is_word && !is_text(meta) => {
                "valid forms for the attribute are `#[ignore = \"reason\"]` and `#[ignore]`"
            }
            "macro_export" if words(meta).is_some_and(|words| words != ["local_inner_macros"]) => {
                "valid forms for the attribute are `#[macro_export(local_inner_macros)]` and `#[macro_export]`"
            }
            "proc_macro" | "proc_macro_attribute" | "proc_macro_derive" => {
                return Some(format!(
                    "the `#[{name}]` attribute is only usable with crates of the `proc-macro` crate type"
                ));
            }
            _ => match meta {
                Meta::List(list) if !matches!(list.delimiter, MacroDelimiter::Paren(_)) => "wrong meta list delimiters",
                Meta::NameValue(pair) => return of_value(&pair.value).map(String::from),
                Meta::Path(_) | Meta::List(_) => return None,
            },
        };
        Some(String::from(fixed))
    }

    /// `#[test]` and `#[bench]`, which take their item out of the program.
    pub(super) fn test(&mut self, attribute: &Attribute, target: Target) {
        let place = self.whole(attribute);
        if attribute.path().is_ident("bench") {
            return self.report(crate::hir::outline::lacking::unstable(place, "test"));
        }
        let message = if target != Target::Function {
            "the `#[test]` attribute may only be used on a free function"
        } else if !matches!(attribute.meta, Meta::Path(_)) {
            "attribute must be of the form `#[test]`"
        } else {
            return;
        };
        self.report(Diagnostic::error_without_code(place, message));
    }
}

/// The attribute itself, without an `unsafe(…)` around it.
fn inner(attribute: &Attribute) -> Option<Meta> {
    match &attribute.meta {
        Meta::List(list) if list.path.is_ident("unsafe") => syn::parse2(list.tokens.clone()).ok(),
        meta @ (Meta::Path(_) | Meta::List(_) | Meta::NameValue(_)) => Some(meta.clone()),
    }
}

/// What rustc objects to in what stands behind `=`.
fn of_value(value: &Expr) -> Option<&'static str> {
    match value {
        Expr::Lit(literal) if !literal.lit.suffix().is_empty() => {
            Some("suffixed literals are not allowed in attributes")
        }
        Expr::Lit(_) | Expr::Macro(_) => None,
        Expr::Group(group) => of_value(&group.expr),
        _ => Some("attribute value must be a literal"),
    }
}

/// `= "text"`; a macro may be one.
fn is_text(meta: &Meta) -> bool {
    matches!(meta, Meta::NameValue(pair) if is_text_value(&pair.value))
}

fn is_text_value(value: &Expr) -> bool {
    match value {
        Expr::Lit(literal) => matches!(literal.lit, Lit::Str(_)),
        Expr::Group(group) => is_text_value(&group.expr),
        value => matches!(value, Expr::Macro(_)),
    }
}

/// The parts of a list.
fn parts(meta: &Meta) -> Option<Vec<Vec<TokenTree>>> {
    let Meta::List(list) = meta else { return None };
    Some(attributes::split_at_commas(list.tokens.clone().into_iter().collect()))
}

/// The words of a list; other parts of it are empty.
fn words(meta: &Meta) -> Option<Vec<String>> {
    let word = |part: &Vec<TokenTree>| match part.as_slice() {
        [TokenTree::Ident(word)] => mark::plain(word),
        _ => String::new(),
    };
    Some(parts(meta)?.iter().map(word).collect())
}

/// Whether a part of a list is `name = "text"`.
fn is_pair(part: &[TokenTree], name: &str) -> bool {
    matches!(part, [TokenTree::Ident(word), TokenTree::Punct(_), TokenTree::Literal(text)]
        if mark::plain(word) == name && text.to_string().starts_with(['"', 'r']))
}

/// The code of an attribute that is malformed.
fn code_of(meta: &Meta, name: &str) -> Option<&'static str> {
    let is_word = matches!(meta, Meta::Path(_));
    match name {
        _ if WORDS.contains(&name) => (!is_word).then_some("E0565"),
        _ if TEXTS.contains(&name) => (!is_text(meta)).then_some("E0539"),
        "must_use" => (!is_word && !is_text(meta)).then_some("E0539"),
        "deprecated" | "macro_export" => {
            let is_value = matches!(meta, Meta::NameValue(_));
            (is_value && (name == "macro_export" || !is_text(meta))).then_some("E0539")
        }
        "target_feature" => {
            let is_sound = parts(meta).is_some_and(|parts| parts.iter().all(|part| is_pair(part, "enable")));
            (!is_sound).then_some("E0539")
        }
        "should_panic" if is_word || is_text(meta) => None,
        "should_panic" if matches!(meta, Meta::NameValue(_)) => Some("E0539"),
        "should_panic" => match parts(meta)?.as_slice() {
            [part] => (!is_pair(part, "expected")).then_some("E0539"),
            _ => Some("E0805"),
        },
        "used" => match words(meta)?.len() {
            1 => Some("E0539"),
            _ => Some("E0805"),
        },
        _ => None,
    }
}
