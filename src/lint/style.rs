//! What the text of the program shows (`hir::style`) to findings.

use super::finding::{Finding, Lint};
use crate::hir::{Crate, LintLevel};

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
    Lint::warning("ellipsis_inclusive_range_patterns", &["rust_2021_compatibility"]),
    Lint::warning("bare_trait_objects", &["rust_2018_idioms", "rust_2021_compatibility"]),
    Lint { name: "unsafe_code", groups: &[], default: LintLevel::Allow },
];

/// The findings in the order of the text.
pub fn check(hir: &Crate) -> Vec<Finding> {
    let findings = hir.style().into_iter().filter_map(|found| {
        let lint = LINTS.iter().find(|lint| lint.name == found.lint)?;
        Some(Finding::new(*lint, found.span, found.message, ""))
    });
    findings.collect()
}
