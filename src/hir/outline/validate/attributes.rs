//! Attributes: known ones, at the right place, in the right form. (Reference, "Attributes".)

use proc_macro2::TokenTree;
use syn::{Attribute, Meta};

use super::{Target, Validator};
use crate::diagnostic::Diagnostic;
use crate::hir::outline::{attributes, mark};

/// What is built in and not handled below. Those that only tools read are here too.
const KNOWN: &[&str] = &[
    "allow",
    "automatically_derived",
    "bench",
    "cfg",
    "cfg_attr",
    "cold",
    "collapse_debuginfo",
    "crate_name",
    "crate_type",
    "debugger_visualizer",
    "deny",
    "deprecated",
    "derive",
    "doc",
    "expect",
    "export_name",
    "feature",
    "forbid",
    "global_allocator",
    "ignore",
    "inline",
    "instruction_set",
    "link",
    "link_name",
    "link_ordinal",
    "link_section",
    "macro_export",
    "macro_use",
    "must_use",
    "no_builtins",
    "no_implicit_prelude",
    "no_link",
    "no_main",
    "no_mangle",
    "no_std",
    "non_exhaustive",
    "panic_handler",
    "path",
    "proc_macro",
    "proc_macro_attribute",
    "proc_macro_derive",
    "recursion_limit",
    "repr",
    "should_panic",
    "target_feature",
    "test",
    "track_caller",
    "type_length_limit",
    "used",
    "warn",
    "windows_subsystem",
    "naked",
    "test_case",
];

/// Built-in attributes that are not stable, with what the gate says of them.
const GATED: &[(&str, &str)] = &[
    ("lang", "lang items are subject to change"),
    ("fundamental", "the `#[fundamental]` attribute is an experimental feature"),
    ("may_dangle", "`may_dangle` has unstable semantics and may be removed in the future"),
    ("marker", "the `#[marker]` attribute is an experimental feature"),
    ("unstable", "stability attributes may not be used outside of the standard library"),
    ("stable", "stability attributes may not be used outside of the standard library"),
    ("coverage", "the `#[coverage]` attribute is an experimental feature"),
    ("optimize", "the `#[optimize]` attribute is an experimental feature"),
    ("thread_local", "`#[thread_local]` is an experimental feature, and does not currently handle destructors"),
];

const TOOLS: &[&str] = &["clippy", "rustfmt", "diagnostic", "miri", "rust_analyzer"];

impl Validator<'_> {
    /// Everything about the attributes of one thing.
    pub(super) fn attributes(&mut self, attributes: &[Attribute], target: Target) {
        for attribute in attributes {
            self.attribute(attribute, target);
        }
        self.representation(attributes, target);
    }

    fn attribute(&mut self, attribute: &Attribute, target: Target) {
        let Some(name) = self.known_name(attribute) else { return };
        match name.as_str() {
            "derive" => self.derive(attribute, target),
            "inline" => self.inline(attribute, target),
            "deprecated" if target == Target::TraitImpl => self.wrong_target(attribute, &name, target),
            "deprecated" => self.deprecated(attribute),
            "must_use" if matches!(attribute.meta, Meta::List(_)) => self.malformed("E0539", attribute, "must_use"),
            "track_caller" if !target.is_function() => self.wrong_target(attribute, &name, target),
            "track_caller" if !matches!(attribute.meta, Meta::Path(_)) => self.malformed("E0565", attribute, &name),
            "non_exhaustive" if !matches!(target, Target::Struct | Target::Enum | Target::Variant) => {
                self.wrong_target(attribute, &name, target);
            }
            "target_feature" if !target.is_function() => self.wrong_target(attribute, &name, target),
            "used" if target != Target::Static => self.wrong_target(attribute, &name, target),
            "no_mangle" | "export_name" | "link_section" if self.outline.edition_year >= 2024 => {
                self.needs_unsafe(attribute);
            }
            "test" if target != Target::Function => {
                let place = self.whole(attribute);
                let message = "the `#[test]` attribute may only be used on a free function";
                self.report(Diagnostic::error_without_code(place, message));
            }
            "default" if target != Target::Variant => self.unknown(attribute, "default"),
            "macro_use" if target == Target::ExternCrate => self.imported_macros(attribute),
            "allow" | "warn" | "deny" | "forbid" | "expect" => self.lint_level(attribute),
            _ => {}
        }
    }

    /// The attribute's name if it is one of the language; others are reported.
    fn known_name(&mut self, attribute: &Attribute) -> Option<String> {
        let path = attribute.path();
        if path.segments.len() > 1 {
            self.tool_attribute(path);
            return None;
        }
        let name = mark::plain(&path.segments.first()?.ident);
        if name == "unsafe" || name == "default" || KNOWN.contains(&name.as_str()) {
            return Some(name);
        }
        if let Some((_, message)) = GATED.iter().find(|(gated, _)| *gated == name) {
            self.unstable(attribute.pound_token.span, message);
        } else if name.starts_with("rustc") {
            let place = self.span(path.segments[0].ident.span());
            let message = "attributes starting with `rustc` are reserved for use by the `rustc` compiler";
            self.report(Diagnostic::error_without_code(place, message));
        } else {
            self.unknown(attribute, &name);
        }
        None
    }

    fn tool_attribute(&mut self, path: &syn::Path) {
        let first = &path.segments[0].ident;
        let name = mark::plain(first);
        if !TOOLS.contains(&name.as_str()) && !matches!(name.as_str(), "std" | "core" | "crate" | "self" | "super") {
            let place = self.span(first.span());
            let message = format!("cannot find module or crate `{name}` in this scope");
            let label = format!("use of unresolved module or unlinked crate `{name}`");
            self.report(Diagnostic::error("E0433", place, message).primary_label(label));
        }
    }

    fn unknown(&mut self, attribute: &Attribute, name: &str) {
        let place = self.span(attribute.path().segments[0].ident.span());
        let message = format!("cannot find attribute `{name}` in this scope");
        let diagnostic = Diagnostic::error_without_code(place, message);
        let similar = crate::diagnostic::suggest::closest(name, KNOWN.iter().copied());
        self.report(match similar {
            Some(similar) => diagnostic.help(format!("a built-in attribute with a similar name exists: `{similar}`")),
            None => diagnostic,
        });
    }

    /// `#[…]` from the sign to the bracket.
    pub(super) fn whole(&self, attribute: &Attribute) -> crate::source::Span {
        self.span(attribute.pound_token.span).to(self.span(attribute.bracket_token.span.close()))
    }

    fn wrong_target(&mut self, attribute: &Attribute, name: &str, target: Target) {
        let place = self.whole(attribute);
        let message = format!("`#[{name}]` attribute cannot be used on {}", target.words());
        self.report(Diagnostic::error_without_code(place, message));
    }

    pub(super) fn malformed(&mut self, code: &'static str, attribute: &Attribute, name: &str) {
        let place = self.whole(attribute);
        self.report(Diagnostic::error(code, place, format!("malformed `{name}` attribute input")));
    }

    fn needs_unsafe(&mut self, attribute: &Attribute) {
        let place = self.span(attribute.path().segments[0].ident.span());
        self.report(
            Diagnostic::error_without_code(place, "unsafe attribute used without unsafe")
                .primary_label("usage of unsafe attribute")
                .help("wrap the attribute in `unsafe(...)`"),
        );
    }

    fn derive(&mut self, attribute: &Attribute, target: Target) {
        let place = self.whole(attribute);
        if !target.is_type() {
            let message = "`derive` may only be applied to `struct`s, `enum`s and `union`s";
            return self.report(Diagnostic::error("E0774", place, message).primary_label("not applicable here"));
        }
        let Meta::List(list) = &attribute.meta else {
            return self.report(Diagnostic::error_without_code(place, "malformed `derive` attribute input"));
        };
        for part in attributes::split_at_commas(list.tokens.clone().into_iter().collect()) {
            if let [TokenTree::Literal(literal)] = part.as_slice() {
                let place = self.span(literal.span());
                let help = format!("try using `#[derive({})]`", literal.to_string().trim_matches('"'));
                let message = "expected path to a trait, found literal";
                self.report(Diagnostic::error("E0777", place, message).help(help));
            }
        }
    }

    fn inline(&mut self, attribute: &Attribute, target: Target) {
        if !target.is_function() {
            return self.wrong_target(attribute, "inline", target);
        }
        match &attribute.meta {
            Meta::Path(_) => {}
            Meta::NameValue(_) => {
                let place = self.whole(attribute);
                let message =
                    "valid forms for the attribute are `#[inline(always)]`, `#[inline(never)]`, and `#[inline]`";
                self.report(Diagnostic::error_without_code(place, message));
            }
            Meta::List(list) => {
                let words: Vec<TokenTree> = list.tokens.clone().into_iter().collect();
                match words.as_slice() {
                    [TokenTree::Ident(word)] if word == "always" || word == "never" => {}
                    [_] => self.malformed("E0539", attribute, "inline"),
                    _ => self.malformed("E0805", attribute, "inline"),
                }
            }
        }
    }

    pub(super) fn cfg(&mut self, attribute: &Attribute) {
        let Meta::List(list) = &attribute.meta else { return self.malformed("E0539", attribute, "cfg") };
        let tokens: Vec<TokenTree> = list.tokens.clone().into_iter().collect();
        match attributes::split_at_commas(tokens).as_slice() {
            [one] => self.cfg_predicate(attribute, one),
            _ => self.malformed("E0805", attribute, "cfg"),
        }
    }

    fn cfg_predicate(&mut self, attribute: &Attribute, predicate: &[TokenTree]) {
        match predicate {
            [TokenTree::Ident(name), TokenTree::Group(inner)] => {
                let parts = attributes::split_at_commas(inner.stream().into_iter().collect());
                match mark::plain(name).as_str() {
                    "not" if parts.len() != 1 => self.malformed("E0805", attribute, "cfg"),
                    "not" | "any" | "all" => parts.iter().for_each(|part| self.cfg_predicate(attribute, part)),
                    "version" | "accessible" | "target" => {}
                    other => {
                        let place = self.span(name.span());
                        let message = format!("invalid predicate `{other}`");
                        self.report(Diagnostic::error("E0537", place, message));
                    }
                }
            }
            [TokenTree::Ident(_)] => {}
            [TokenTree::Ident(_), TokenTree::Punct(_), TokenTree::Literal(value)]
                if value.to_string().starts_with(['"', 'r']) => {}
            _ => self.malformed("E0539", attribute, "cfg"),
        }
    }

    fn deprecated(&mut self, attribute: &Attribute) {
        let Meta::List(list) = &attribute.meta else { return };
        let mut seen: Vec<String> = Vec::new();
        for part in attributes::split_at_commas(list.tokens.clone().into_iter().collect()) {
            let name = match part.as_slice() {
                [TokenTree::Ident(name), TokenTree::Punct(_), TokenTree::Literal(value)]
                    if value.to_string().starts_with(['"', 'r'])
                        && matches!(mark::plain(name).as_str(), "since" | "note") =>
                {
                    mark::plain(name)
                }
                _ => return self.malformed("E0539", attribute, "deprecated"),
            };
            if seen.contains(&name) {
                return self.malformed("E0538", attribute, "deprecated");
            }
            seen.push(name);
        }
    }

    /// `#[macro_use(a, b)] extern crate …`: the macros must be there.
    fn imported_macros(&mut self, attribute: &Attribute) {
        let Meta::List(list) = &attribute.meta else { return };
        for part in attributes::split_at_commas(list.tokens.clone().into_iter().collect()) {
            match part.as_slice() {
                [TokenTree::Ident(name)] => {
                    let plain = mark::plain(name);
                    let root = self.outline.crate_root("std").map(crate::hir::outline::names::Scope::Module);
                    let namespace = crate::hir::outline::names::Namespace::Macro;
                    let found = root.is_some_and(|root| self.outline.lookup_in(root, &plain, namespace).is_some());
                    if !found && !crate::library::surface::has_path(&plain) {
                        let place = self.span(name.span());
                        self.report(Diagnostic::error("E0469", place, "imported macro not found"));
                    }
                }
                _ => self.malformed("E0466", attribute, "macro_use"),
            }
        }
    }
}
