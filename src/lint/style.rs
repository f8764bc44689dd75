//! What the text of the program shows (`hir::style`) to findings.

use super::deprecated::DEPRECATED;
use super::finding::{Finding, Lint};
use crate::types::Typing;

const UNUSED: &[&str] = &["unused"];
const LINTS: &[Lint] = &[
    Lint::warning("unused_parens", UNUSED),
    Lint::warning("unused_braces", UNUSED),
    Lint::warning("redundant_semicolons", UNUSED),
    Lint::warning("unused_labels", UNUSED),
    Lint::warning("unused_doc_comments", UNUSED),
    Lint::warning("unused_attributes", UNUSED),
    Lint::warning("while_true", &[]),
    Lint::warning("double_negations", &[]),
    Lint::warning("missing_abi", &[]),
    Lint::warning("named_arguments_used_positionally", &[]),
    Lint::warning("ellipsis_inclusive_range_patterns", &["rust_2018_idioms", "rust_2021_compatibility"]),
    Lint::allowing("elided_lifetimes_in_paths", &["rust_2018_idioms"]),
    Lint::allowing("unused_extern_crates", &["rust_2018_idioms"]),
    Lint::allowing("unused_qualifications", &[]),
    Lint::allowing("unused_import_braces", &[]),
    Lint::allowing("unused_lifetimes", &[]),
    Lint::allowing("single_use_lifetimes", &[]),
    Lint::allowing("non_ascii_idents", &[]),
    Lint::allowing("keyword_idents_2018", &["keyword_idents", "rust_2018_compatibility"]),
    Lint::allowing("keyword_idents_2024", &["keyword_idents", "rust_2024_compatibility"]),
    Lint::allowing("macro_use_extern_crate", &[]),
    Lint::allowing("ambiguous_negative_literals", &[]),
    DEPRECATED,
    Lint::warning("ambiguous_glob_imports", &["future_incompatible"]),
    Lint::warning("bare_trait_objects", &["rust_2018_idioms", "rust_2021_compatibility"]),
    Lint::allowing("unsafe_code", &[]),
];

/// The findings in the order of the text; what is deprecated comes last, as rustc finds it in a later pass.
pub fn check(typing: &Typing<'_>) -> Vec<Finding> {
    let findings = typing.hir.style().into_iter().filter_map(|found| {
        let lint = LINTS.iter().find(|lint| lint.name == found.lint)?;
        Some(Finding::new(*lint, found.span, found.message, ""))
    });
    let (mut deprecated, mut findings): (Vec<Finding>, Vec<Finding>) =
        findings.partition(|finding| finding.lint.name == DEPRECATED.name);
    deprecated.extend(super::deprecated::outside_of_types(typing));
    deprecated.sort_by_key(|finding| finding.diagnostic.span().lo);
    findings.extend(deprecated);
    findings
}
