//! Lints that an attribute has to ask for: those that are computed here, and honesty about the others.

use rustc_hash::FxHashSet;

use super::finding::{Finding, Lint};
use super::walk::Typed;
use crate::diagnostic::Diagnostic;
use crate::hir::body::{ExprId, ExprKind, LocalId, PatKind};
use crate::hir::ty::{QPath, Res};
use crate::hir::{Crate, LintLevel};
use crate::source::Span;

const UNREACHABLE: Lint = Lint::warning("unreachable_code", &["unused"]);
const UNUSED_VARIABLE: Lint = Lint::warning("unused_variables", &["unused"]);

/// Lints that deny by default, or are computed when they are asked for.
const COMPUTED: &[&str] = &[
    "arithmetic_overflow",
    "dangerous_implicit_autorefs",
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
    "ambiguous_glob_imports",
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
    "ambiguous_wide_pointer_comparisons",
    "bare_trait_objects",
    "dangling_pointers_from_temporaries",
    "drop_bounds",
    "ellipsis_inclusive_range_patterns",
    "invalid_value",
    "mismatched_lifetime_syntaxes",
    "missing_abi",
    "non_contiguous_range_endpoints",
    "non_local_definitions",
    "overlapping_range_endpoints",
    "private_bounds",
    "private_interfaces",
    "type_alias_bounds",
    "unfulfilled_lint_expectations",
    "unknown_lints",
    "unpredictable_function_pointer_comparisons",
    "useless_ptr_null_checks",
    "boxed_slice_into_iter",
    "async_fn_in_trait",
    "unused_allocation",
    "const_item_interior_mutations",
    "dangling_pointers_from_locals",
    "function_casts_as_integer",
    "no_mangle_generic_items",
    "unused_visibilities",
    "unnecessary_transmutes",
    "integer_to_ptr_transmutes",
    "invalid_from_utf8",
    "array_into_iter",
    "invalid_atomic_ordering",
    "semicolon_in_expressions_from_macros",
    "patterns_in_fns_without_body",
    "unused_attributes",
    "rust_2018_idioms",
    "let_underscore",
    "let_underscore_drop",
    "future_incompatible",
    "keyword_idents",
    "keyword_idents_2018",
    "keyword_idents_2024",
    "unused_qualifications",
    "unused_lifetimes",
    "single_use_lifetimes",
    "elided_lifetimes_in_paths",
    "unused_extern_crates",
    "unit_bindings",
    "unused_import_braces",
    "explicit_outlives_requirements",
    "non_ascii_idents",
    "ambiguous_negative_literals",
    "macro_use_extern_crate",
    "named_arguments_used_positionally",
    "refining_impl_trait",
    "refining_impl_trait_internal",
    "refining_impl_trait_reachable",
    "improper_ctypes_definitions",
];

/// Lints that find nothing in a program of one file on a stable compiler: they are about other crates, targets, tools or features.
const IDLE: &[&str] = &[
    "aarch64_softfloat_neon",
    "default_overrides_default_fields",
    "deprecated_in_future",
    "explicit_builtin_cfgs_in_flags",
    "exported_private_dependencies",
    "ffi_unwind_calls",
    "fuzzy_provenance_casts",
    "improper_gpu_kernel_arg",
    "incomplete_features",
    "incomplete_include",
    "ineffective_unstable_trait_impl",
    "inline_no_sanitize",
    "internal_features",
    "large_assignments",
    "linker_messages",
    "lossy_provenance_casts",
    "missing_gpu_kernel_export_name",
    "multiple_supertrait_upcastable",
    "must_not_suspend",
    "non_exhaustive_omitted_patterns",
    "proc_macro_derive_resolution_fallback",
    "resolving_to_items_shadowing_supertrait_items",
    "rtsan_nonblocking_async",
    "shadowing_supertrait_items",
    "special_module_name",
    "stable_features",
    "test_unstable_lint",
    "unknown_crate_types",
    "unqualified_local_imports",
    "unstable_features",
    "unstable_syntax_pre_expansion",
    "unsupported_calling_conventions",
    "unused_crate_dependencies",
    "unused_features",
    "uses_power_alignment",
];

/// Lints and groups that find nothing from an edition on, since they tell of the way there.
const UNTIL: &[(&str, u32)] = &[
    ("rust_2018_compatibility", 2018),
    ("absolute_paths_not_starting_with_crate", 2018),
    ("anonymous_parameters", 2018),
    ("rust_2021_compatibility", 2021),
    ("rust_2021_incompatible_closure_captures", 2021),
    ("rust_2021_incompatible_or_patterns", 2021),
    ("rust_2021_prefixes_incompatible_syntax", 2021),
    ("rust_2021_prelude_collisions", 2021),
    ("non_fmt_panics", 2021),
    ("rust_2024_compatibility", 2024),
    ("rust_2024_incompatible_pat", 2024),
    ("rust_2024_prelude_collisions", 2024),
    ("rust_2024_guarded_string_incompatible_syntax", 2024),
    ("edition_2024_expr_fragment_specifier", 2024),
    ("if_let_rescope", 2024),
    ("tail_expr_drop_order", 2024),
    ("impl_trait_overcaptures", 2024),
    ("missing_unsafe_on_extern", 2024),
    ("unsafe_attr_outside_unsafe", 2024),
    ("deprecated_safe_2024", 2024),
    ("never_type_fallback_flowing_into_unsafe", 2024),
    ("dependency_on_unit_never_type_fallback", 2024),
];

/// Lints of rustc that are not computed, and that may find something. A name that is in no list is only warned of.
const KNOWN: &[&str] = &[
    "ambiguous_associated_items",
    "ambiguous_derive_helpers",
    "ambiguous_glob_imported_traits",
    "ambiguous_import_visibilities",
    "ambiguous_panic_imports",
    "asm_sub_register",
    "bad_asm_style",
    "binary_asm_labels",
    "break_with_label_and_loop",
    "closure_returning_async_block",
    "conflicting_repr_hints",
    "const_evaluatable_unchecked",
    "deprecated_where_clause_location",
    "deref_into_dyn_supertrait",
    "elided_lifetimes_in_associated_constant",
    "forbidden_lint_groups",
    "function_item_references",
    "hidden_glob_reexports",
    "ill_formed_attribute_input",
    "impl_trait_redundant_captures",
    "inline_always_mismatching_target_features",
    "internal_eq_trait_method_impls",
    "invalid_doc_attributes",
    "invalid_null_arguments",
    "invalid_type_param_default",
    "late_bound_lifetime_arguments",
    "legacy_derive_helpers",
    "long_running_const_eval",
    "macro_expanded_macro_exports_accessed_by_absolute_paths",
    "malformed_diagnostic_attributes",
    "malformed_diagnostic_format_literals",
    "misplaced_diagnostic_attributes",
    "named_asm_labels",
    "no_mangle_const_items",
    "out_of_scope_macro_calls",
    "pub_use_of_private_extern_crate",
    "renamed_and_removed_lints",
    "repr_c_enums_larger_than_int",
    "repr_transparent_non_zst_fields",
    "self_constructor_from_outer_item",
    "soft_unstable",
    "uncovered_param_in_projection",
    "uninhabited_static",
    "unknown_diagnostic_attributes",
    "unnameable_test_items",
    "unreachable_cfg_select_predicates",
    "varargs_without_pattern",
    "ambiguous_glob_reexports",
    "clashing_extern_declarations",
    "confusable_idents",
    "duplicate_macro_attributes",
    "dyn_drop",
    "improper_ctypes",
    "invalid_macro_export_arguments",
    "map_unit_fn",
    "meta_variable_misuse",
    "mixed_script_confusables",
    "opaque_hidden_inferred_bound",
    "ptr_to_integer_transmute_in_consts",
    "redundant_imports",
    "redundant_lifetimes",
    "trivial_bounds",
    "tyvar_behind_raw_pointer",
    "uncommon_codepoints",
    "ungated_async_fn_track_caller",
    "unnameable_types",
    "unused_associated_type_bounds",
    "unused_macro_rules",
    "unstable_name_collisions",
    "variant_size_differences",
];

/// Whether rustc has a lint or a group of this name.
pub fn is_lint(name: &str) -> bool {
    let is_passing = UNTIL.iter().any(|(passing, _)| *passing == name);
    COMPUTED.contains(&name) || KNOWN.contains(&name) || IDLE.contains(&name) || is_passing
}

/// Whether what the lint objects to is found here.
pub fn is_computed(name: &str) -> bool {
    COMPUTED.contains(&name)
}

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
    let edition = hir.edition_year();
    let unknown = asked.filter(|setting| {
        let is_passing = UNTIL.iter().any(|(name, since)| *name == &*setting.lint && edition < *since);
        (is_passing || KNOWN.contains(&&*setting.lint)) && setting.place.is_user()
    });
    let diagnostics = unknown.map(|setting| {
        let what = format!("the lint `{}` as an error", setting.lint);
        Diagnostic::unsupported(setting.place, what)
            .help("leave the attribute out: a program that compiles with it does the same without it")
    });
    diagnostics.collect()
}

/// Variables that nothing reads.
pub fn unused_variables(typed: &Typed<'_>, findings: &mut Vec<Finding>) {
    let assigned_only: FxHashSet<ExprId> = typed
        .body
        .exprs
        .iter()
        .filter_map(|expr| {
            let ExprKind::Assign { place, .. } = &expr.kind else { return None };
            Some(*place)
        })
        .collect();
    let mut read: FxHashSet<LocalId> = FxHashSet::default();
    for (index, expr) in typed.body.exprs.iter().enumerate() {
        if let ExprKind::Path(QPath::Resolved { path, .. }) = &expr.kind
            && let Res::Local(local) = path.res
            && !assigned_only.contains(&ExprId(index as u32))
        {
            read.insert(local);
        }
    }
    let mut seen: FxHashSet<LocalId> = FxHashSet::default();
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
