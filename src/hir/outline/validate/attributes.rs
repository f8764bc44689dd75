//! Attributes: known ones, at the right place, in the right form. (Reference, "Attributes".)

use proc_macro2::TokenTree;
use quote::ToTokens;
use syn::{Attribute, Meta};

use super::malformed::code_of_no_name;
use super::placement::{Fit, OF_CRATE, ONCE, fit};
use super::{Target, Validator};
use crate::diagnostic::Diagnostic;
use crate::hir::outline::levels::StyleFinding;
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
    ("linkage", "the `linkage` attribute is experimental and not portable across platforms"),
    ("prelude_import", "`#[prelude_import]` is for use by rustc only"),
    ("allow_internal_unstable", "allow_internal_unstable side-steps feature gating and stability checks"),
    ("allow_internal_unsafe", "allow_internal_unsafe side-steps the unsafe_code lint"),
    ("no_core", "the `#[no_core]` attribute is an experimental feature"),
    ("needs_allocator", "the `#[needs_allocator]` attribute is an experimental feature"),
    ("cfi_encoding", "the `#[cfi_encoding]` attribute is an experimental feature"),
    ("ffi_const", "the `#[ffi_const]` attribute is an experimental feature"),
    ("ffi_pure", "the `#[ffi_pure]` attribute is an experimental feature"),
    (
        "const_trait",
        "`const_trait` is a temporary placeholder for marking a trait that is suitable for `const` `impls` and all default bodies as `const`, which may be removed or renamed in the future.",
    ),
    ("must_not_suspend", "the `#[must_not_suspend]` attribute is an experimental feature"),
    ("loop_match", "the `#[loop_match]` attribute is an experimental feature"),
    ("const_continue", "the `#[const_continue]` attribute is an experimental feature"),
    ("type_const", "the `#[type_const]` attribute is an experimental feature"),
    ("pointee", "the `#[pointee]` attribute is an experimental feature"),
    ("coverage", "the `#[coverage]` attribute is an experimental feature"),
    ("optimize", "the `#[optimize]` attribute is an experimental feature"),
    ("thread_local", "`#[thread_local]` is an experimental feature, and does not currently handle destructors"),
];

/// Attributes of the compiler itself.
const RUSTC: &[&str] = &[
    "rustc_abi",
    "rustc_align",
    "rustc_allocator",
    "rustc_allow_const_fn_unstable",
    "rustc_allow_incoherent_impl",
    "rustc_allowed_through_unstable_modules",
    "rustc_as_ptr",
    "rustc_autodiff",
    "rustc_builtin_macro",
    "rustc_capture_analysis",
    "rustc_clean",
    "rustc_coherence_is_core",
    "rustc_coinductive",
    "rustc_confusables",
    "rustc_conversion_suggestion",
    "rustc_deallocator",
    "rustc_def_path",
    "rustc_deny_explicit_impl",
    "rustc_deprecated_safe_2024",
    "rustc_diagnostic_item",
    "rustc_do_not_const_check",
    "rustc_doc_primitive",
    "rustc_dummy",
    "rustc_dump_predicates",
    "rustc_dump_user_args",
    "rustc_dump_vtable",
    "rustc_effective_visibility",
    "rustc_error",
    "rustc_evaluate_where_clauses",
    "rustc_force_inline",
    "rustc_has_incoherent_inherent_impls",
    "rustc_hidden_type_of_opaques",
    "rustc_if_this_changed",
    "rustc_inherit_overflow_checks",
    "rustc_insignificant_dtor",
    "rustc_intrinsic",
    "rustc_intrinsic_const_stable_indirect",
    "rustc_layout",
    "rustc_layout_scalar_valid_range_end",
    "rustc_layout_scalar_valid_range_start",
    "rustc_legacy_const_generics",
    "rustc_lint_opt_ty",
    "rustc_macro_transparency",
    "rustc_main",
    "rustc_mir",
    "rustc_must_implement_one_of",
    "rustc_never_returns_null_ptr",
    "rustc_never_type_options",
    "rustc_no_mir_inline",
    "rustc_nonnull_optimization_guaranteed",
    "rustc_nounwind",
    "rustc_object_lifetime_default",
    "rustc_on_unimplemented",
    "rustc_outlives",
    "rustc_paren_sugar",
    "rustc_partition_codegened",
    "rustc_pass_by_value",
    "rustc_peek",
    "rustc_preserve_ub_checks",
    "rustc_promotable",
    "rustc_pub_transparent",
    "rustc_regions",
    "rustc_reservation_impl",
    "rustc_safe_intrinsic",
    "rustc_skip_during_method_dispatch",
    "rustc_specialization_trait",
    "rustc_std_internal_symbol",
    "rustc_strict_coherence",
    "rustc_symbol_name",
    "rustc_test_marker",
    "rustc_then_this_would_need",
    "rustc_trivial_field_reads",
    "rustc_unsafe_specialization_marker",
    "rustc_variance",
];

const TOOLS: &[&str] = &["clippy", "rustfmt", "diagnostic", "miri", "rust_analyzer"];

impl Validator<'_> {
    /// Everything about the attributes of one thing.
    pub(super) fn attributes(&mut self, attributes: &[Attribute], target: Target) {
        for attribute in attributes {
            self.attribute(attribute, target);
        }
        self.once(attributes);
        self.representation(attributes, target);
    }

    /// The second one of what says all the first time.
    fn once(&mut self, attributes: &[Attribute]) {
        let mut seen: Vec<String> = Vec::new();
        for attribute in attributes {
            let name = inner_name(attribute);
            if ONCE.contains(&name.as_str()) && seen.contains(&name) {
                self.ignored(attribute, "unused attribute");
            }
            seen.push(name);
        }
    }

    /// `unused_attributes`.
    fn ignored(&mut self, attribute: &Attribute, message: impl Into<String>) {
        if !matches!(attribute.style, syn::AttrStyle::Outer) {
            return;
        }
        let finding = StyleFinding { lint: "unused_attributes", span: self.whole(attribute), message: message.into() };
        self.outline.written.push(finding);
    }

    /// Whether the attribute may stand where it stands; else it is reported.
    fn is_placed_well(&mut self, attribute: &Attribute, target: Target) -> bool {
        let name = inner_name(attribute);
        match fit(&name, target) {
            Fit::Good => return true,
            Fit::Ignored if OF_CRATE.contains(&name.as_str()) => {
                let message = "crate-level attribute should be an inner attribute: add an exclamation mark";
                self.ignored(attribute, format!("{message}: `#![{name}]`"));
            }
            Fit::Ignored if target == Target::Macro => self.ignored(attribute, format!("unused attribute `{name}`")),
            Fit::Ignored => self.ignored(attribute, misplaced(&name, target)),
            Fit::Wrong => {
                let place = self.whole(attribute);
                self.report(Diagnostic::error_without_code(place, misplaced(&name, target)));
                return false;
            }
        }
        true
    }

    /// Two words of a list without a comma between them.
    fn separated(&mut self, attribute: &Attribute) -> bool {
        let Meta::List(list) = &attribute.meta else { return true };
        let built_in =
            ["derive", "repr", "cfg", "allow", "warn", "deny", "forbid", "expect", "inline", "target_feature"];
        if !built_in.iter().any(|name| attribute.path().is_ident(name)) {
            return true;
        }
        let tokens: Vec<TokenTree> = list.tokens.clone().into_iter().collect();
        let wrong = tokens.windows(2).find_map(|pair| match (&pair[0], &pair[1]) {
            (TokenTree::Ident(_), TokenTree::Ident(_)) => Some(&pair[1]),
            (TokenTree::Ident(_), TokenTree::Punct(sign)) if sign.as_char() == ';' => Some(&pair[1]),
            _ => None,
        });
        let Some(wrong) = wrong else { return true };
        let place = self.span(wrong.span());
        let message = format!("expected one of `(`, `,`, `::`, or `=`, found `{wrong}`");
        self.report(Diagnostic::error_without_code(place, message));
        false
    }

    fn attribute(&mut self, attribute: &Attribute, target: Target) {
        if !self.separated(attribute) {
            return;
        }
        let Some(name) = self.known_name(attribute) else { return };
        if !self.is_placed_well(attribute, target) {
            return;
        }
        let is_empty = matches!(&attribute.meta, Meta::List(list) if list.tokens.is_empty());
        if is_empty && matches!(name.as_str(), "allow" | "warn" | "deny" | "forbid" | "expect" | "repr") {
            self.ignored(attribute, "unused attribute");
        }
        match name.as_str() {
            "derive" => self.derive(attribute, target),
            "doc" => self.documentation(attribute),
            "test_case" => {
                let place = self.span(attribute.path().segments[0].ident.span());
                self.report(crate::hir::outline::lacking::unstable(place, "custom_test_frameworks"));
            }
            "unsafe" => self.needless_unsafe(attribute),
            "inline" => self.inline(attribute),
            "deprecated" if target == Target::TraitImpl => self.wrong_target(attribute, &name, target),
            "deprecated" => self.deprecated(attribute),
            "must_use" if matches!(attribute.meta, Meta::List(_)) => self.malformed("E0539", attribute, "must_use"),
            "track_caller" if !matches!(attribute.meta, Meta::Path(_)) => self.malformed("E0565", attribute, &name),
            "instruction_set" => self.malformed("E0539", attribute, "instruction_set"),
            "test" if !target.is_function() => {
                let place = self.whole(attribute);
                let message = "the `#[test]` attribute may only be used on a free function";
                self.report(Diagnostic::error_without_code(place, message));
            }
            "no_mangle" | "export_name" | "link_section" if self.outline.edition_year >= 2024 => {
                self.needs_unsafe(attribute);
            }
            "export_name" => self.exported_name(attribute, attribute.meta.to_token_stream().into_iter().collect()),
            "link" => self.link(attribute),
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
    pub(super) fn known_name(&mut self, attribute: &Attribute) -> Option<String> {
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
        } else if matches!(
            name.as_str(),
            "stable" | "unstable" | "rustc_const_stable" | "rustc_const_unstable" | "rustc_default_body_unstable"
        ) {
            let place = self.whole(attribute);
            let message = "stability attributes may not be used outside of the standard library";
            self.report(Diagnostic::error("E0734", place, message));
        } else if RUSTC.contains(&name.as_str()) {
            self.unstable(attribute.pound_token.span, "use of an internal attribute");
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
        if !TOOLS.contains(&name.as_str()) {
            let place = self.span(first.span());
            self.outline.lost_crate(&name, place);
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
        self.report(Diagnostic::error_without_code(place, misplaced(name, target)));
    }

    fn needs_unsafe(&mut self, attribute: &Attribute) {
        let place = self.span(attribute.path().segments[0].ident.span());
        self.report(
            Diagnostic::error_without_code(place, "unsafe attribute used without unsafe")
                .primary_label("usage of unsafe attribute")
                .help("wrap the attribute in `unsafe(...)`"),
        );
    }

    /// E0648: a symbol ends at its first zero.
    fn exported_name(&mut self, attribute: &Attribute, tokens: Vec<TokenTree>) {
        if let [TokenTree::Ident(name), TokenTree::Punct(_), TokenTree::Literal(text)] = tokens.as_slice()
            && name == "export_name"
            && text.to_string().contains("\\0")
        {
            let place = self.whole(attribute);
            self.report(Diagnostic::error("E0648", place, "`export_name` may not contain null characters"));
        }
    }

    /// `#[link(name = "…", kind = "…")]` (Reference, "The link attribute").
    fn link(&mut self, attribute: &Attribute) {
        const KINDS: [&str; 5] = ["static", "dylib", "framework", "raw-dylib", "link-arg"];
        let Meta::List(list) = &attribute.meta else { return self.malformed("E0539", attribute, "link") };
        let mut has_name = false;
        for part in attributes::split_at_commas(list.tokens.clone().into_iter().collect()) {
            let [TokenTree::Ident(word), TokenTree::Punct(_), TokenTree::Literal(value)] = part.as_slice() else {
                continue;
            };
            let value = value.to_string();
            let value = value.trim_matches('"');
            if word == "kind" && !KINDS.contains(&value) {
                return self.malformed("E0539", attribute, "link");
            }
            has_name |= word == "name";
            if word == "name" && value.is_empty() {
                let place = self.whole(attribute);
                return self.report(Diagnostic::error("E0454", place, "link name must not be empty"));
            }
        }
        if !has_name {
            let place = self.whole(attribute);
            let message = "`#[link]` attribute requires a `name = \"string\"` argument";
            self.report(Diagnostic::error("E0459", place, message));
        }
    }

    /// `unsafe(…)` around an attribute that is not.
    fn needless_unsafe(&mut self, attribute: &Attribute) {
        let Meta::List(list) = &attribute.meta else { return };
        self.exported_name(attribute, list.tokens.clone().into_iter().collect());
        let Some(TokenTree::Ident(inner)) = list.tokens.clone().into_iter().next() else { return };
        let name = mark::plain(&inner);
        if KNOWN.contains(&name.as_str())
            && !matches!(name.as_str(), "no_mangle" | "export_name" | "link_section" | "naked")
        {
            let place = self.span(attribute.path().segments[0].ident.span());
            let message = format!("`{name}` is not an unsafe attribute");
            self.report(
                Diagnostic::error_without_code(place, message).primary_label("this is not an unsafe attribute"),
            );
        }
    }

    /// `#[doc(…)]`: what of it is not stable.
    fn documentation(&mut self, attribute: &Attribute) {
        let Meta::List(list) = &attribute.meta else { return };
        let words = attributes::split_at_commas(list.tokens.clone().into_iter().collect());
        for word in words.iter().filter_map(|part| part.first()) {
            let TokenTree::Ident(word) = word else { continue };
            let word = mark::plain(word);
            if matches!(word.as_str(), "cfg" | "auto_cfg" | "cfg_hide" | "masked" | "notable_trait") {
                self.unstable(attribute.pound_token.span, &format!("`#[doc({word})]` is experimental"));
            }
        }
    }

    fn derive(&mut self, attribute: &Attribute, target: Target) {
        let place = self.whole(attribute);
        let is_part = matches!(target, Target::Field | Target::Variant | Target::Arm | Target::FieldValue)
            || matches!(target, Target::FieldPattern | Target::TypeParameter | Target::ConstParameter)
            || target == Target::LifetimeParameter;
        if is_part {
            let message = "expected non-macro attribute, found attribute macro `derive`";
            return self
                .report(Diagnostic::error_without_code(place, message).primary_label("not a non-macro attribute"));
        }
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

    fn inline(&mut self, attribute: &Attribute) {
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
                    "version" | "target" => {
                        self.unstable(name.span(), &format!("`cfg({name})` is experimental and subject to change"));
                    }
                    "accessible" => {}
                    other => {
                        let place = self.span(name.span());
                        let message = format!("invalid predicate `{other}`");
                        self.report(Diagnostic::error("E0537", place, message));
                    }
                }
            }
            [TokenTree::Ident(name)] => {
                let plain = mark::plain(name);
                let gated = [
                    "overflow_checks",
                    "ub_checks",
                    "contract_checks",
                    "target_thread_local",
                    "relocation_model",
                    "fmt_debug",
                ];
                if gated.contains(&plain.as_str()) {
                    self.unstable(name.span(), &format!("`cfg({plain})` is experimental and subject to change"));
                }
            }
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
        let list = match &attribute.meta {
            Meta::List(list) => list,
            Meta::NameValue(_) => return self.malformed("E0539", attribute, "macro_use"),
            Meta::Path(_) => return,
        };
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
                part => self.malformed(code_of_no_name(part), attribute, "macro_use"),
            }
        }
    }
}

fn misplaced(name: &str, target: Target) -> String {
    format!("`#[{name}]` attribute cannot be used on {}", target.words())
}

/// The attribute's name, that inside of `unsafe(…)` included; empty for a path.
fn inner_name(attribute: &Attribute) -> String {
    let Some(name) = attribute.path().get_ident().map(mark::plain) else { return String::new() };
    match &attribute.meta {
        Meta::List(list) if name == "unsafe" => match list.tokens.clone().into_iter().next() {
            Some(TokenTree::Ident(inner)) => mark::plain(&inner),
            _ => name,
        },
        Meta::Path(_) | Meta::List(_) | Meta::NameValue(_) => name,
    }
}
