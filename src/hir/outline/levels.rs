//! `allow`, `warn`, `deny`, `forbid`, `expect`: which lints they speak of, and for which part of the text.

use proc_macro2::TokenTree;
use syn::{Attribute, Meta};

use super::collect::Collector;
use super::{attributes, mark};
use crate::diagnostic::Diagnostic;
use crate::hir::def::Name;
use crate::source::Span;

/// What is done about a finding.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum LintLevel {
    Allow,
    Warn,
    Deny,
    Forbid,
}

/// One lint or group in one attribute.
#[derive(Clone, Debug)]
pub struct LintSetting {
    pub lint: Name,
    pub level: LintLevel,
    /// `expect`: allowed, and to be told if there is nothing to allow.
    pub is_expectation: bool,
    /// The text that it is for.
    pub extent: Span,
    /// Where the lint is named.
    pub place: Span,
}

/// The words of `semicolon_in_expressions_from_macros`.
pub const TRAILING_SEMICOLON: &str = "trailing semicolon in macro used in expression position";

/// What a lint objects to in how something is written.
#[derive(Clone, Debug)]
pub struct StyleFinding {
    pub lint: &'static str,
    pub span: Span,
    pub message: String,
}

/// What a lint that denies by default objects to before names are looked up. It is in the group `future_incompatible`.
#[derive(Clone, Debug)]
pub struct EarlyFinding {
    pub lint: &'static str,
    pub diagnostic: Diagnostic,
}

impl Collector<'_> {
    /// Keeps what attributes say about lints in a part of the text.
    pub fn keep_levels(&mut self, attributes: &[Attribute], extent: impl FnOnce() -> Span) {
        if self.outline.library.is_none() || self.derived || !attributes.iter().any(|it| level_of(it).is_some()) {
            return;
        }
        let extent = extent();
        for attribute in attributes {
            let (Some(level), Meta::List(list)) = (level_of(attribute), &attribute.meta) else { continue };
            for part in attributes::split_at_commas(list.tokens.clone().into_iter().collect()) {
                if let [TokenTree::Ident(lint)] = part.as_slice() {
                    let setting = LintSetting {
                        lint: Name::from(mark::plain(lint)),
                        level,
                        is_expectation: attribute.path().is_ident("expect"),
                        extent,
                        place: self.unit.span(lint.span()),
                    };
                    let is_weak = setting.level == LintLevel::Forbid && is_group(&setting.lint);
                    let setting = if is_weak { LintSetting { level: LintLevel::Deny, ..setting } } else { setting };
                    self.check_forbidden(&setting, attribute);
                    self.outline.lint_settings.push(setting);
                }
            }
        }
    }

    /// The same for the fields and variants of a type.
    pub fn keep_levels_inside(&mut self, item: &syn::Item) {
        let unit = self.unit;
        let mut keep = |attributes: &[Attribute], tokens: &dyn quote::ToTokens| {
            self.keep_levels(attributes, || unit.of_tokens(tokens.to_token_stream()));
        };
        match item {
            syn::Item::Struct(item) => item.fields.iter().for_each(|field| keep(&field.attrs, field)),
            syn::Item::Union(item) => item.fields.named.iter().for_each(|field| keep(&field.attrs, field)),
            syn::Item::Enum(item) => {
                for variant in &item.variants {
                    keep(&variant.attrs, variant);
                    variant.fields.iter().for_each(|field| keep(&field.attrs, field));
                }
            }
            _ => {}
        }
    }

    /// E0453: nothing inside of a `forbid` may weaken it.
    fn check_forbidden(&mut self, new: &LintSetting, attribute: &Attribute) {
        let around = self
            .outline
            .lint_settings
            .iter()
            .find(|old| old.level == LintLevel::Forbid && old.lint == new.lint && old.extent.contains(new.extent));
        if let Some(around) = around
            && new.level < LintLevel::Deny
            && !is_group(&new.lint)
        {
            let word = attribute.path().get_ident().map_or_else(String::new, mark::plain);
            let message = format!("{word}({}) incompatible with previous forbid", new.lint);
            let diagnostic =
                Diagnostic::error("E0453", new.place, message).primary_label("overruled by previous forbid");
            let diagnostic = diagnostic.label(around.place, "`forbid` level set here");
            self.report(diagnostic);
        }
    }
}

fn level_of(attribute: &Attribute) -> Option<LintLevel> {
    let name = attribute.path().get_ident()?.to_string();
    Some(match mark::strip(&name) {
        "allow" | "expect" => LintLevel::Allow,
        "warn" => LintLevel::Warn,
        "deny" => LintLevel::Deny,
        "forbid" => LintLevel::Forbid,
        _ => return None,
    })
}

/// Whether a name stands for several lints: what is forbidden by such a name may be allowed again inside, with a warning only.
fn is_group(name: &str) -> bool {
    let groups = [
        "unused",
        "warnings",
        "bad_style",
        "nonstandard_style",
        "future_incompatible",
        "let_underscore",
        "refining_impl_trait",
        "keyword_idents",
        "deprecated_safe",
        "unknown_or_malformed_diagnostic_attributes",
        "rust_2018_idioms",
        "rust_2018_compatibility",
        "rust_2021_compatibility",
        "rust_2024_compatibility",
    ];
    groups.contains(&name)
}
