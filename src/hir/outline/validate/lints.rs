//! `allow`, `warn`, `deny`, `forbid`, `expect`, and what stands at the top of the program.

use proc_macro2::TokenTree;
use syn::{Attribute, Meta};

use super::Validator;
use super::malformed::code_of_no_name;
use crate::diagnostic::Diagnostic;
use crate::hir::outline::{attributes, mark};

impl Validator<'_> {
    /// `#![…]`.
    pub(super) fn crate_attributes(&mut self, attributes: &[Attribute]) {
        for attribute in attributes {
            let Some(name) = attribute.path().get_ident().map(mark::plain) else { continue };
            match name.as_str() {
                "feature" if self.malformed_feature(attribute) => {}
                "feature" if matches!(&attribute.meta, Meta::List(list) if list.tokens.is_empty()) => {}
                "feature" => {
                    let place = self.whole(attribute);
                    let message = "`#![feature]` may not be used on the stable release channel";
                    self.report(Diagnostic::error("E0554", place, message));
                }
                "allow" | "warn" | "deny" | "forbid" | "expect" => self.lint_level(attribute),
                "derive" | "inline" | "repr" | "test" | "must_use" => {
                    let place = self.whole(attribute);
                    let message = format!("`{name}` attribute cannot be used at crate level");
                    self.report(Diagnostic::error_without_code(place, message));
                }
                "no_core" => {
                    self.unstable(attribute.pound_token.span, "the `#[no_core]` attribute is an experimental feature")
                }
                _ => self.inner_attribute(attribute, &name),
            }
        }
    }

    /// E0539, E0565, E0557: what is no name, and features that are gone.
    fn malformed_feature(&mut self, attribute: &Attribute) -> bool {
        const REMOVED: &[&str] = &[
            "managed_boxes",
            "quote",
            "macro_reexport",
            "visible_private_types",
            "struct_inherit",
            "simd",
            "reflect",
            "opt_out_copy",
            "on_unimplemented",
            "pushpin_alloc",
            "custom_attribute",
            "custom_derive",
            "optin_builtin_traits",
            "const_fn",
            "in_band_lifetimes",
            "await_macro",
            "box_syntax",
            "crate_visibility_modifier",
            "existential_type",
            "external_doc",
            "plugin",
            "plugin_registrar",
            "unnamed_fields",
            "generators",
            "allow_fail",
            "doc_spotlight",
        ];
        let Meta::List(list) = &attribute.meta else {
            self.malformed("E0539", attribute, "feature");
            return true;
        };
        for part in attributes::split_at_commas(list.tokens.clone().into_iter().collect()) {
            match part.as_slice() {
                [TokenTree::Ident(name)] if REMOVED.contains(&mark::plain(name).as_str()) => {
                    let place = self.span(name.span());
                    self.report(
                        Diagnostic::error("E0557", place, "feature has been removed")
                            .primary_label("feature has been removed"),
                    );
                    return true;
                }
                [TokenTree::Ident(_)] => {}
                part => {
                    self.malformed(code_of_no_name(part), attribute, "feature");
                    return true;
                }
            }
        }
        false
    }

    /// Attributes of the whole program: what they must say.
    fn inner_attribute(&mut self, attribute: &Attribute, name: &str) {
        let text = match &attribute.meta {
            Meta::NameValue(pair) => match &pair.value {
                syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) => Some(text.clone()),
                _ => None,
            },
            Meta::Path(_) | Meta::List(_) => None,
        };
        let Some(text) = text else { return drop(self.known_name(attribute)) };
        let (place, value) = (self.span(text.span()), text.value());
        const TYPES: &[&str] = &["bin", "lib", "dylib", "staticlib", "cdylib", "rlib", "proc-macro", "sdylib"];
        match name {
            "recursion_limit" | "type_length_limit" if value.parse::<u64>().is_err() => {
                let place = self.whole(attribute);
                self.report(Diagnostic::error_without_code(place, "`limit` must be a non-negative integer"));
            }
            "crate_type" if !TYPES.contains(&value.as_str()) => {
                self.report(Diagnostic::error_without_code(place, "invalid `crate_type` value"));
            }
            "crate_name" => {
                if let Some(sign) = value.chars().find(|sign| !sign.is_alphanumeric() && *sign != '_') {
                    let message = format!("invalid character {sign:?} in crate name: `{value}`");
                    self.report(Diagnostic::error_without_code(place, message));
                }
            }
            _ => drop(self.known_name(attribute)),
        }
    }

    pub(super) fn lint_level(&mut self, attribute: &Attribute) {
        let Meta::List(list) = &attribute.meta else {
            let place = self.whole(attribute);
            let name = attribute.path().get_ident().map_or_else(String::new, mark::plain);
            return self.report(Diagnostic::error_without_code(place, format!("malformed `{name}` attribute input")));
        };
        for part in attributes::split_at_commas(list.tokens.clone().into_iter().collect()) {
            match part.as_slice() {
                [TokenTree::Ident(_)] => {}
                [TokenTree::Ident(reason), TokenTree::Punct(_), TokenTree::Literal(_)] if reason == "reason" => {
                    let is_last = list
                        .tokens
                        .clone()
                        .into_iter()
                        .last()
                        .is_some_and(|last| matches!(last, TokenTree::Literal(_) | TokenTree::Punct(_)));
                    if !is_last {
                        let place = self.span(reason.span());
                        self.report(
                            Diagnostic::error("E0452", place, "malformed lint attribute input")
                                .primary_label("reason in lint attribute must come last"),
                        );
                    }
                }
                [TokenTree::Ident(tool), TokenTree::Punct(_), TokenTree::Punct(_), rest @ ..] => {
                    self.tool_lint(tool, rest);
                }
                other => {
                    let place = other.first().map_or(attribute.pound_token.span, TokenTree::span);
                    let place = self.span(place);
                    let diagnostic = Diagnostic::error("E0452", place, "malformed lint attribute input");
                    self.report(diagnostic.primary_label("bad attribute argument"));
                }
            }
        }
    }

    fn tool_lint(&mut self, tool: &proc_macro2::Ident, rest: &[TokenTree]) {
        let name = mark::plain(tool);
        if matches!(name.as_str(), "clippy" | "rustc" | "rustdoc" | "miri" | "rustfmt" | "diagnostic" | "rust_analyzer")
        {
            return;
        }
        let lint = rest.last().map_or_else(String::new, ToString::to_string);
        let place = self.span(tool.span());
        let message = format!("unknown tool name `{name}` found in scoped lint: `{name}::{}`", mark::strip(&lint));
        self.report(Diagnostic::error("E0710", place, message));
    }
}
