//! The order in which rustc reports what is wrong with names and syntax: pass by pass, each in source order.
//!
//! Lowering does several of rustc's passes at once. Which of them an error belongs to can be told from its code.

use super::outline::lacking::{UNLINKED_CRATE, UNSTABLE_LIBRARY};
use super::outline::levels;
use crate::diagnostic::{Diagnostic, Kind};
use crate::source::Span;

/// The passes, in rustc's order.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Pass {
    /// Parsing, macros, `cfg`, `derive`, items of one name.
    Expansion,
    /// Imports of a name that something else has.
    Conflicts,
    Imports,
    /// Paths of several names to macros that are not there.
    MacroPaths,
    /// Single names of them.
    MacroNames,
    /// Forms that the grammar has and the language has not (`rustc_ast_passes::ast_validation`).
    Validation,
    /// Names that are reported when they are met.
    Resolution,
    /// Names whose report waits for suggestions: the resolver's `use_injections`.
    Suggestions,
    Privacy,
    /// What needs `#![feature]`; a missing `main`.
    Gates,
    /// HIR lowering and attributes.
    Lowering,
    /// What of the library is not stable.
    Stability,
    /// Lifetimes of results that nothing decides: found when signatures are collected.
    Signatures,
    /// `break` and `continue` that lead nowhere: checked with each body. What `main` must be.
    Bodies,
    /// Names that typing might still explain better: the resolver only stashes them.
    Stashed,
}

fn pass(diagnostic: &Diagnostic) -> Pass {
    let Some(code) = diagnostic.code else {
        if diagnostic.message.ends_with(" without a body") || diagnostic.message.ends_with(" without body") {
            return Pass::Validation;
        }
        // A lint.
        let lints = [
            "patterns aren't allowed in functions without bodies",
            "`&` without an explicit lifetime name cannot be used here",
            levels::TRAILING_SEMICOLON,
        ];
        if lints.iter().any(|start| diagnostic.message.starts_with(start)) {
            return Pass::Gates;
        }
        let names = ["cannot find macro `", "cannot find attribute `", "cannot find derive macro `"];
        if names.iter().any(|start| diagnostic.message.starts_with(start)) {
            return Pass::MacroNames;
        }
        let validated = [
            "extern blocks must be unsafe",
            "allow, cfg, cfg_attr, deny, expect",
            "module cannot be declared unsafe",
            "unions cannot have zero fields",
            "where clauses are not allowed after the type",
            "generic arguments must come before",
            "incorrect ",
            "items in `extern` blocks",
            "functions in `extern` blocks",
            "bounds on `type`s",
            "`default` is only allowed",
            "duplicate `use<...>`",
            "`use<...>` precise capturing syntax not allowed",
            "`self` parameter is only allowed",
        ];
        if validated.iter().any(|start| diagnostic.message.starts_with(start)) {
            return Pass::Validation;
        }
        if diagnostic.message == "missing lifetime in associated type" {
            return Pass::Resolution;
        }
        let late = [
            "missing type for",
            "suffixes on",
            "`impl Trait` must mention",
            "defaults for generic parameters",
            "`main` function is not allowed",
        ];
        let is_late = late.iter().any(|start| diagnostic.message.starts_with(start))
            || diagnostic.message.contains("` attribute cannot be used on ");
        return if is_late { Pass::Lowering } else { Pass::Expansion };
    };
    match code {
        "E0425" | "E0433" if diagnostic.helps.iter().any(|help| help.starts_with("consider importing")) => {
            Pass::Suggestions
        }
        "E0433" if diagnostic.message.starts_with("cannot find module or crate") => Pass::Suggestions,
        "E0425" if is_here(&diagnostic.message, "cannot find function `") => Pass::Stashed,
        "E0433" if is_here(&diagnostic.message, "cannot find type `") => Pass::Stashed,
        "E0044" | "E0130" | "E0197" | "E0198" | "E0226" | "E0379" | "E0449" | "E0570" | "E0586" | "E0642" | "E0666" => {
            Pass::Validation
        }
        "E0106" | "E0128" | "E0261" | "E0262" | "E0263" | "E0323" | "E0324" | "E0325" | "E0401" | "E0403" | "E0407"
        | "E0408" | "E0409" | "E0415" | "E0416" | "E0426" | "E0433" | "E0434" | "E0435" | "E0437" | "E0438"
        | "E0496" | "E0530" | "E0637" | "E0735" | "E0767" | "E0770" => Pass::Resolution,
        "E0404" | "E0405" | "E0411" | "E0412" | "E0422" | "E0423" | "E0424" | "E0425" | "E0531" | "E0532" | "E0573"
        | "E0574" | "E0575" | "E0576" => Pass::Suggestions,
        "E0164" | "E0533" => Pass::Stashed,
        "E0603" => Pass::Privacy,
        "E0658" if diagnostic.message.starts_with(UNSTABLE_LIBRARY) => Pass::Stability,
        "E0554" | "E0601" | "E0658" => Pass::Gates,
        "E0252" | "E0254" | "E0255" | "E0259" => Pass::Conflicts,
        "E0581" | "E0582" => Pass::Signatures,
        "E0121" | "E0124" | "E0316" | "E0131" | "E0201" | "E0452" | "E0454" | "E0517" | "E0539" | "E0552" | "E0562"
        | "E0565" | "E0566" | "E0589" | "E0592" | "E0646" | "E0692" | "E0693" | "E0703" | "E0710" | "E0726"
        | "E0728" | "E0782" | "E0783" => Pass::Lowering,
        "E0158" | "E0267" | "E0268" | "E0571" | "E0572" | "E0590" | "E0695" | "E0696" | "E0752" => Pass::Bodies,
        _ => Pass::Expansion,
    }
}

/// Whether a name of this kind is not in scope at all.
fn is_here(message: &str, start: &str) -> bool {
    message.starts_with(start) && message.ends_with("` in this scope")
}

/// Sorts by pass, and in a pass by place. Those of imports, given by place and code in their own order, stand where the first of
/// them does. At the places in `macros` stand names of attributes.
pub(super) fn sort(diagnostics: &mut [Diagnostic], imports: &[(Span, Option<&'static str>)], macros: &[Span]) {
    let first = imports.iter().map(|(place, _)| place.lo).min().unwrap_or_default();
    diagnostics.sort_by_key(|diagnostic| {
        match imports.iter().position(|import| *import == (diagnostic.span(), diagnostic.code)) {
            Some(turn) => (Pass::Imports, first, turn),
            None if macros.contains(&diagnostic.span()) => (Pass::MacroPaths, diagnostic.span().lo, 0),
            None => (pass(diagnostic), diagnostic.span().lo, 0),
        }
    });
}

/// Whether an error is only reported with the body that it stands in.
pub fn waits_for_bodies(diagnostic: &Diagnostic) -> bool {
    pass(diagnostic) == Pass::Stashed
}

/// Whether an error stands whatever those parts of the program mean that are not supported: it is about the text alone.
pub fn stands_alone(diagnostic: &Diagnostic) -> bool {
    let codes = [
        "E0044", "E0130", "E0131", "E0197", "E0198", "E0379", "E0449", "E0554", "E0642", "E0646", "E0670", "E0703",
        "E0728", "E0752",
    ];
    let is_of_text = diagnostic.code.is_some_and(|code| codes.contains(&code));
    diagnostic.kind == Kind::Error && (is_of_text || is_of_other_crate(diagnostic))
}

/// Whether an error is about a crate that is not there, or about a name that looks like one.
pub fn is_of_other_crate(diagnostic: &Diagnostic) -> bool {
    diagnostic.labels.iter().any(|label| label.text.starts_with(UNLINKED_CRATE))
}
