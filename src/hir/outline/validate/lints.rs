//! `allow`, `warn`, `deny`, `forbid`, `expect`, and what stands at the top of the program.

use proc_macro2::TokenTree;
use syn::{Attribute, Meta};

use super::Validator;
use crate::diagnostic::Diagnostic;
use crate::hir::outline::{attributes, mark};

impl Validator<'_> {
    /// `#![…]`.
    pub(super) fn crate_attributes(&mut self, attributes: &[Attribute]) {
        for attribute in attributes {
            let Some(name) = attribute.path().get_ident().map(mark::plain) else { continue };
            match name.as_str() {
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
                _ => {}
            }
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
                [TokenTree::Ident(reason), TokenTree::Punct(_), TokenTree::Literal(_)] if reason == "reason" => {}
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
