//! Lints that an attribute has to ask for: those that are computed here, and honesty about the others.

use std::collections::HashSet;

use super::finding::{Finding, Lint};
use super::walk::Typed;
use crate::diagnostic::Diagnostic;
use crate::hir::body::{ExprId, ExprKind, LocalId, PatKind};
use crate::hir::def::DefKind;
use crate::hir::ty::{QPath, Res};
use crate::hir::{Crate, LintLevel};
use crate::source::Span;

const UNREACHABLE: Lint = Lint::warning("unreachable_code", &["unused"]);
const UNUSED_VARIABLE: Lint = Lint::warning("unused_variables", &["unused"]);

/// Lints that deny by default, or are computed when they are asked for.
const COMPUTED: &[&str] = &[
    "arithmetic_overflow",
    "bad_style",
    "bindings_with_variant_name",
    "dead_code",
    "deref_nullptr",
    "enum_intrinsics_non_enums",
    "invalid_from_utf8_unchecked",
    "invalid_reference_casting",
    "let_underscore_lock",
    "mutable_transmutes",
    "non_camel_case_types",
    "non_snake_case",
    "non_upper_case_globals",
    "nonstandard_style",
    "overflowing_literals",
    "static_mut_refs",
    "unconditional_panic",
    "undropped_manually_drops",
    "unsafe_code",
    "unreachable_code",
    "unused",
    "unused_must_use",
    "unused_mut",
    "unused_variables",
    "text_direction_codepoint_in_literal",
    "text_direction_codepoint_in_comment",
    "useless_deprecated",
    "missing_docs",
    "missing_debug_implementations",
    "missing_copy_implementations",
    "unreachable_pub",
    "unsafe_op_in_unsafe_fn",
    "warnings",
    "unused_imports",
    "unused_macros",
    "unused_assignments",
    "unused_unsafe",
    "unconditional_recursion",
    "unused_parens",
    "unused_braces",
    "redundant_semicolons",
    "unused_labels",
    "unused_doc_comments",
    "while_true",
    "double_negations",
    "unreachable_patterns",
    "irrefutable_let_patterns",
    "non_shorthand_field_patterns",
    "path_statements",
    "unused_comparisons",
    "dropping_references",
    "dropping_copy_types",
    "forgetting_references",
    "forgetting_copy_types",
    "for_loops_over_fallibles",
    "trivial_casts",
    "trivial_numeric_casts",
    "unused_results",
    "invalid_nan_comparisons",
    "const_item_mutation",
    "coherence_leak_check",
    "deprecated",
    "noop_method_call",
    "suspicious_double_ref_op",
    "unexpected_cfgs",
];

/// Lints of rustc that are not computed, and that may find something. A name that is in no list is only warned of.
const KNOWN: &[&str] = &[
    "absolute_paths_not_starting_with_crate",
    "ambiguous_glob_reexports",
    "ambiguous_negative_literals",
    "ambiguous_wide_pointer_comparisons",
    "anonymous_parameters",
    "async_fn_in_trait",
    "bare_trait_objects",
    "boxed_slice_into_iter",
    "clashing_extern_declarations",
    "confusable_idents",
    "const_item_interior_mutations",
    "dangling_pointers_from_temporaries",
    "deprecated_in_future",
    "drop_bounds",
    "duplicate_macro_attributes",
    "dyn_drop",
    "elided_lifetimes_in_paths",
    "ellipsis_inclusive_range_patterns",
    "explicit_outlives_requirements",
    "exported_private_dependencies",
    "future_incompatible",
    "if_let_rescope",
    "impl_trait_overcaptures",
    "improper_ctypes",
    "improper_ctypes_definitions",
    "inline_no_sanitize",
    "internal_features",
    "invalid_macro_export_arguments",
    "invalid_value",
    "keyword_idents",
    "keyword_idents_2018",
    "keyword_idents_2024",
    "let_underscore",
    "let_underscore_drop",
    "macro_use_extern_crate",
    "map_unit_fn",
    "meta_variable_misuse",
    "mismatched_lifetime_syntaxes",
    "missing_abi",
    "missing_unsafe_on_extern",
    "mixed_script_confusables",
    "named_arguments_used_positionally",
    "never_type_fallback_flowing_into_unsafe",
    "non_ascii_idents",
    "non_contiguous_range_endpoints",
    "non_fmt_panics",
    "non_local_definitions",
    "opaque_hidden_inferred_bound",
    "overlapping_range_endpoints",
    "private_bounds",
    "private_interfaces",
    "ptr_to_integer_transmute_in_consts",
    "redundant_imports",
    "redundant_lifetimes",
    "refining_impl_trait",
    "rust_2018_compatibility",
    "rust_2018_idioms",
    "rust_2021_compatibility",
    "rust_2024_compatibility",
    "single_use_lifetimes",
    "tail_expr_drop_order",
    "trivial_bounds",
    "type_alias_bounds",
    "tyvar_behind_raw_pointer",
    "uncommon_codepoints",
    "unfulfilled_lint_expectations",
    "ungated_async_fn_track_caller",
    "unit_bindings",
    "unknown_lints",
    "unnameable_types",
    "unpredictable_function_pointer_comparisons",
    "unsafe_attr_outside_unsafe",
    "unused_allocation",
    "unused_associated_type_bounds",
    "unused_attributes",
    "unused_crate_dependencies",
    "unused_extern_crates",
    "unused_features",
    "unused_import_braces",
    "unused_lifetimes",
    "unused_macro_rules",
    "unused_qualifications",
    "unstable_name_collisions",
    "useless_ptr_null_checks",
    "variant_size_differences",
];

/// Whether an attribute makes errors of what is a warning elsewhere. Without one nobody looks for these.
pub fn asks_for_warnings(hir: &Crate) -> bool {
    hir.lint_settings().iter().any(|setting| setting.level >= LintLevel::Deny)
}

/// Code that control does not get to.
pub fn unreachable(spans: &[Span], findings: &mut Vec<Finding>) {
    findings.extend(spans.iter().map(|span| Finding::new(UNREACHABLE, *span, "unreachable expression", "")));
}

/// What attributes deny, and nothing here would find.
pub fn not_computed(hir: &Crate) -> Vec<Diagnostic> {
    let asked = hir.lint_settings().into_iter().filter(|setting| setting.level >= LintLevel::Deny);
    let unknown = asked.filter(|setting| {
        let is_known = KNOWN.contains(&&*setting.lint);
        let is_computed = COMPUTED.contains(&&*setting.lint);
        let is_open =
            (is_known && !is_computed) || (setting.lint.as_ref() == "deprecated" && has_deprecated_types(hir));
        is_open && setting.place.is_user()
    });
    let diagnostics = unknown.map(|setting| {
        let what = format!("the lint `{}` as an error", setting.lint);
        Diagnostic::unsupported(setting.place, what)
            .help("leave the attribute out: a program that compiles with it does the same without it")
    });
    diagnostics.collect()
}

/// Whether something is deprecated whose name may stand in types, imports and bounds: there nobody looks for it.
fn has_deprecated_types(hir: &Crate) -> bool {
    hir.user_defs().into_iter().filter(|def| hir.has_attribute(*def, "deprecated")).any(|def| match hir.def(def).kind {
        DefKind::Struct
        | DefKind::Union
        | DefKind::Enum
        | DefKind::Trait
        | DefKind::TypeAlias
        | DefKind::AssocType
        | DefKind::Module
        | DefKind::Macro => true,
        DefKind::Fn
        | DefKind::AssocFn
        | DefKind::Variant
        | DefKind::Const
        | DefKind::AssocConst
        | DefKind::Static { .. }
        | DefKind::Impl { .. }
        | DefKind::Closure
        | DefKind::AnonConst => false,
    })
}

/// Variables that nothing reads.
pub fn unused_variables(typed: &Typed<'_>, findings: &mut Vec<Finding>) {
    let assigned_only: HashSet<ExprId> = typed
        .body
        .exprs
        .iter()
        .filter_map(|expr| {
            let ExprKind::Assign { place, .. } = &expr.kind else { return None };
            Some(*place)
        })
        .collect();
    let mut read: HashSet<LocalId> = HashSet::new();
    for (index, expr) in typed.body.exprs.iter().enumerate() {
        if let ExprKind::Path(QPath::Resolved { path, .. }) = &expr.kind
            && let Res::Local(local) = path.res
            && !assigned_only.contains(&ExprId(index as u32))
        {
            read.insert(local);
        }
    }
    let mut seen: HashSet<LocalId> = HashSet::new();
    for pat in &typed.body.pats {
        let PatKind::Binding { local: id, .. } = pat.kind else { continue };
        let local = typed.body.local(id);
        if local.user
            && !read.contains(&id)
            && !local.name.starts_with('_')
            && &*local.name != "self"
            && seen.insert(id)
        {
            let name = &local.name;
            let help = format!("if this is intentional, prefix it with an underscore: `_{name}`");
            findings
                .push(Finding::new(UNUSED_VARIABLE, local.span, format!("unused variable: `{name}`"), "").help(help));
        }
    }
}
