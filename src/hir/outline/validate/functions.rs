//! Functions: where `const`, `async`, `...`, patterns and ABIs may stand; `main`.

use syn::{FnArg, Pat, Signature};

use super::{Target, Validator};
use crate::diagnostic::Diagnostic;
use crate::hir::outline::levels::EarlyFinding;
use crate::hir::outline::mark;

/// What may stand after `extern` on a stable compiler.
const ABIS: &[&str] = &[
    "C",
    "C-unwind",
    "Rust",
    "aapcs",
    "aapcs-unwind",
    "cdecl",
    "cdecl-unwind",
    "efiapi",
    "fastcall",
    "fastcall-unwind",
    "stdcall",
    "stdcall-unwind",
    "system",
    "system-unwind",
    "sysv64",
    "sysv64-unwind",
    "thiscall",
    "thiscall-unwind",
    "win64",
    "win64-unwind",
];

/// ABIs that exist, but not on a stable compiler.
const GATED_ABIS: &[&str] =
    &["rust-call", "rust-cold", "unadjusted", "vectorcall", "msp430-interrupt", "rust-intrinsic"];

impl Validator<'_> {
    pub(super) fn free_function(&mut self, item: &syn::ItemFn) {
        self.signature(&item.sig);
        self.no_defaults(&item.sig.generics);
        self.caller_of_foreign(&item.attrs, &item.sig);
        if item.modifiers.defaultness.is_some() {
            let place = self.span(item.sig.fn_token.span);
            self.report(Diagnostic::error_without_code(place, "a free function cannot be `default`"));
        }
    }

    /// E0737: only Rust's own way of calling tells who calls.
    fn caller_of_foreign(&mut self, attributes: &[syn::Attribute], signature: &Signature) {
        let abi = signature.abi.as_ref().map(abi_text);
        let tracked = attributes.iter().find(|attribute| attribute.path().is_ident("track_caller"));
        if let (Some(attribute), Some(abi)) = (tracked, abi)
            && abi != "Rust"
        {
            let place = self.whole(attribute);
            self.report(Diagnostic::error("E0737", place, "`#[track_caller]` requires Rust ABI"));
        }
    }

    /// What is wrong with any function's header.
    pub(super) fn signature(&mut self, signature: &Signature) {
        self.abi(signature.abi.as_ref());
        self.parameters(signature);
        if let Some(token) = signature.asyncness
            && self.outline.edition_year == 2015
        {
            let place = self.span(token.span);
            let diagnostic = Diagnostic::error("E0670", place, "`async fn` is not permitted in Rust 2015");
            self.report(diagnostic.help("pass `--edition 2024` to `rustc`"));
        }
        if let (Some(constness), Some(asyncness)) = (signature.constness, signature.asyncness) {
            let (constness, asyncness) = (self.span(constness.span), self.span(asyncness.span));
            let message = "functions cannot be both `const` and `async`";
            let diagnostic = Diagnostic::error_without_code(constness, message);
            self.report(
                diagnostic.primary_label("`const` because of this").label(asyncness, "`async` because of this"),
            );
        }
        if let Some(variadic) = &signature.variadic {
            let abi = signature.abi.as_ref().map(abi_text);
            if !abi.as_deref().is_some_and(|abi| abi == "C" || abi == "C-unwind" || abi == "cdecl") {
                let place = self.span(variadic.dots.spans[0]);
                let message = match abi {
                    Some(abi) => format!("`...` is not supported for `extern \"{abi}\"` functions"),
                    None => String::from("`...` is not supported for non-extern functions"),
                };
                self.report(Diagnostic::error_without_code(place, message));
            }
        }
    }

    fn parameters(&mut self, signature: &Signature) {
        for input in &signature.inputs {
            self.parameter_attributes(match input {
                FnArg::Typed(typed) => &typed.attrs,
                FnArg::Receiver(receiver) => &receiver.attrs,
            });
        }
    }

    /// What may stand at a parameter.
    pub(super) fn parameter_attributes(&mut self, attributes: &[syn::Attribute]) {
        let allowed = ["allow", "cfg", "cfg_attr", "deny", "expect", "forbid", "warn"];
        for attribute in attributes {
            if attribute.path().is_ident("doc") {
                let place = self.whole(attribute);
                let message = "documentation comments cannot be applied to a function parameter's type";
                self.report(Diagnostic::error_without_code(place, message));
            } else if self.known_name(attribute).is_some_and(|name| !allowed.contains(&name.as_str())) {
                let place = self.whole(attribute);
                let message = "allow, cfg, cfg_attr, deny, expect, forbid, and warn are the only allowed built-in attributes in function parameters";
                self.report(Diagnostic::error_without_code(place, message));
            }
        }
    }

    pub(super) fn abi(&mut self, abi: Option<&syn::Abi>) {
        let Some(name) = abi.and_then(|abi| abi.name.as_ref()) else { return };
        let text = name.value();
        if GATED_ABIS.contains(&text.as_str()) {
            let message = format!("the extern {text:?} ABI is experimental and subject to change");
            self.unstable(name.span(), &message);
        } else if !ABIS.contains(&text.as_str()) {
            let place = self.span(name.span());
            let diagnostic = Diagnostic::error("E0703", place, format!("invalid ABI: found `{text}`"));
            self.report(diagnostic.primary_label("invalid ABI"));
        } else if matches!(text.trim_end_matches("-unwind"), "stdcall" | "fastcall" | "thiscall" | "aapcs") {
            let message = format!("{text:?} is not a supported ABI for the current target");
            self.report(Diagnostic::error("E0570", self.span(name.span()), message));
        }
    }

    pub(super) fn foreign_items(&mut self, item: &syn::ItemForeignMod) {
        self.abi(Some(&item.abi));
        if item.unsafety.is_none() && self.outline.edition_year >= 2024 {
            let place = self.span(item.abi.extern_token.span);
            self.report(Diagnostic::error_without_code(place, "extern blocks must be unsafe"));
        }
        let abi = abi_text(&item.abi);
        let is_unsafe = item.unsafety.is_some();
        for item in &item.items {
            match item {
                syn::ForeignItem::Fn(function) => {
                    self.attributes(&function.attrs, Target::ForeignFunction);
                    self.foreign_safety(&function.sig.safety, is_unsafe);
                    self.foreign_function(&function.sig);
                    if function.sig.variadic.is_some() && !matches!(abi.as_str(), "C" | "C-unwind" | "cdecl") {
                        let place = self.span(function.sig.fn_token.span);
                        let message =
                            format!("C-variadic functions with the {abi:?} calling convention are not supported");
                        self.report(Diagnostic::error("E0045", place, message));
                    }
                }
                syn::ForeignItem::Static(item) => {
                    self.attributes(&item.attrs, Target::ForeignStatic);
                    self.foreign_safety(&item.safety, is_unsafe);
                }
                syn::ForeignItem::Type(item) => self.unstable(item.type_token.span, "extern types are experimental"),
                _ => {}
            }
        }
    }

    /// `safe` and `unsafe` are for the items of an `unsafe extern` block.
    fn foreign_safety(&mut self, safety: &syn::Safety, of_unsafe: bool) {
        let place = match safety {
            syn::Safety::Safe(token) => token.span,
            syn::Safety::Unsafe(token) => token.span,
            _ => return,
        };
        if !of_unsafe {
            let place = self.span(place);
            let message = "items in `extern` blocks without an `unsafe` qualifier cannot have safety qualifiers";
            self.report(Diagnostic::error_without_code(place, message));
        }
    }

    fn foreign_function(&mut self, signature: &Signature) {
        let qualifiers = [
            (signature.constness.map(|token| token.span), "const"),
            (signature.asyncness.map(|token| token.span), "async"),
            (signature.abi.as_ref().map(|abi| abi.extern_token.span), "extern"),
        ];
        for (token, word) in qualifiers {
            let Some(token) = token else { continue };
            let place = self.span(token);
            let message = format!("functions in `extern` blocks cannot have `{word}` qualifier");
            self.report(Diagnostic::error_without_code(place, message));
        }
        for input in &signature.inputs {
            if let FnArg::Typed(typed) = input
                && !matches!(&*typed.pat, Pat::Wild(_))
                && !matches!(&*typed.pat, Pat::Ident(ident) if ident.mutability.is_none() && ident.by_ref.is_none())
            {
                let place = self.unit.of_tokens(quote::ToTokens::to_token_stream(&typed.pat));
                let message = "patterns aren't allowed in foreign function declarations";
                self.report(
                    Diagnostic::error("E0130", place, message).primary_label("pattern not allowed in foreign function"),
                );
            }
        }
        if signature.generics.type_params().next().is_some() || signature.generics.const_params().next().is_some() {
            let place = self.span(signature.fn_token.span).to(self.span(signature.ident.span()));
            let message = "foreign items may not have type parameters";
            self.report(Diagnostic::error("E0044", place, message).primary_label("can't have type parameters"));
        }
    }

    /// A function of a trait: `const` is not for it, and without a body its parameters are plain names.
    pub(super) fn trait_item(mut self, item: &syn::TraitItem) {
        match item {
            syn::TraitItem::Fn(item) => {
                let has_body = item.default.is_some();
                self.attributes(&item.attrs, if has_body { Target::Method } else { Target::RequiredMethod });
                self.signature(&item.sig);
                self.no_defaults(&item.sig.generics);
                self.not_const(&item.sig, "functions in traits cannot be declared const");
                if item.default.is_none() {
                    self.plain_parameters(&item.sig);
                }
            }
            syn::TraitItem::Type(item) => {
                self.attributes(&item.attrs, Target::AssocType);
                self.no_defaults(&item.generics);
                if item.default.is_some() {
                    self.unstable(item.type_token.span, "associated type defaults are unstable");
                }
            }
            syn::TraitItem::Const(item) => {
                self.attributes(&item.attrs, Target::AssocConst);
                self.named_constant(&item.ident);
            }
            _ => {}
        }
    }

    pub(super) fn not_const(&mut self, signature: &Signature, message: &str) {
        if let Some(token) = &signature.constness {
            let place = self.span(token.span);
            let label = message.replace("declared const", "const");
            self.report(Diagnostic::error("E0379", place, message).primary_label(label));
        }
    }

    fn plain_parameters(&mut self, signature: &Signature) {
        for input in &signature.inputs {
            let FnArg::Typed(typed) = input else { continue };
            let plain = match &*typed.pat {
                Pat::Wild(_) => true,
                Pat::Ident(ident) => ident.mutability.is_none() && ident.by_ref.is_none() && ident.subpat.is_none(),
                _ => false,
            };
            if !plain {
                let place = self.unit.of_tokens(quote::ToTokens::to_token_stream(&typed.pat));
                let message = "patterns aren't allowed in functions without bodies";
                let label = "pattern not allowed in function without body";
                match &*typed.pat {
                    Pat::Ident(ident) if ident.mutability.is_some() => {
                        let diagnostic = Diagnostic::error_without_code(place, message).primary_label(label);
                        let finding = EarlyFinding { lint: "patterns_in_fns_without_body", diagnostic };
                        self.outline.early_findings.push(finding);
                    }
                    _ => self.report(Diagnostic::error("E0642", place, message).primary_label(label)),
                }
            }
        }
    }

    /// `fn main` at the root of the program: no generics, not `async`.
    pub(super) fn main_function(&mut self, item: &syn::ItemFn) {
        let signature = &item.sig;
        for attribute in &item.attrs {
            let what = match attribute.path().get_ident().map(mark::plain).as_deref() {
                Some("track_caller") => "be `#[track_caller]`",
                Some("target_feature") => "have `#[target_feature]`",
                Some(_) | None => continue,
            };
            let place = self.whole(attribute);
            let message = format!("`main` function is not allowed to {what}");
            self.report(Diagnostic::error_without_code(place, message));
        }
        let place = self.span(signature.ident.span());
        if let Some(word) = signature.asyncness {
            let place = self.span(word.span).to(place);
            let message = "`main` function is not allowed to be `async`";
            self.report(Diagnostic::error("E0752", place, message).primary_label(message));
        }
        if let Some(clause) = &signature.generics.where_clause {
            let place = self.span(clause.where_token.span);
            let message = "`main` function is not allowed to have a `where` clause";
            self.report(
                Diagnostic::error("E0646", place, message).primary_label("`main` cannot have a `where` clause"),
            );
        }
        if let Some(open) = signature.generics.lt_token
            && !signature.generics.params.is_empty()
        {
            let close = signature.generics.gt_token.map_or(open.span, |token| token.span);
            let place = self.span(open.span).to(self.span(close));
            let message = "`main` function is not allowed to have generic parameters";
            self.report(
                Diagnostic::error("E0131", place, message).primary_label("`main` cannot have generic parameters"),
            );
        }
    }
}

/// The text after `extern`; `C` for `extern` alone.
fn abi_text(abi: &syn::Abi) -> String {
    abi.name.as_ref().map_or_else(|| String::from("C"), |name| mark::strip(&name.value()).to_owned())
}
