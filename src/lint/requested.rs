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
];

/// Lints of rustc that are not computed, and that may find something. A name that is in no list is only warned of.
const KNOWN: &[&str] = &[
    "aarch64_softfloat_neon",
    "ambiguous_associated_items",
    "ambiguous_derive_helpers",
    "ambiguous_glob_imported_traits",
    "ambiguous_glob_imports",
    "ambiguous_import_visibilities",
    "ambiguous_panic_imports",
    "asm_sub_register",
    "bad_asm_style",
    "binary_asm_labels",
    "break_with_label_and_loop",
    "closure_returning_async_block",
    "conflicting_repr_hints",
    "const_evaluatable_unchecked",
    "dangerous_implicit_autorefs",
    "default_overrides_default_fields",
    "dependency_on_unit_never_type_fallback",
    "deprecated_safe_2024",
    "deprecated_where_clause_location",
    "deref_into_dyn_supertrait",
    "edition_2024_expr_fragment_specifier",
    "elided_lifetimes_in_associated_constant",
    "explicit_builtin_cfgs_in_flags",
    "ffi_unwind_calls",
    "forbidden_lint_groups",
    "function_item_references",
    "fuzzy_provenance_casts",
    "hidden_glob_reexports",
    "ill_formed_attribute_input",
    "impl_trait_redundant_captures",
    "improper_gpu_kernel_arg",
    "incomplete_features",
    "incomplete_include",
    "ineffective_unstable_trait_impl",
    "inline_always_mismatching_target_features",
    "internal_eq_trait_method_impls",
    "invalid_doc_attributes",
    "invalid_null_arguments",
    "invalid_type_param_default",
    "large_assignments",
    "late_bound_lifetime_arguments",
    "legacy_derive_helpers",
    "linker_messages",
    "long_running_const_eval",
    "lossy_provenance_casts",
    "macro_expanded_macro_exports_accessed_by_absolute_paths",
    "malformed_diagnostic_attributes",
    "malformed_diagnostic_format_literals",
    "misplaced_diagnostic_attributes",
    "missing_gpu_kernel_export_name",
    "multiple_supertrait_upcastable",
    "must_not_suspend",
    "named_asm_labels",
    "no_mangle_const_items",
    "non_exhaustive_omitted_patterns",
    "out_of_scope_macro_calls",
    "proc_macro_derive_resolution_fallback",
    "pub_use_of_private_extern_crate",
    "refining_impl_trait_internal",
    "refining_impl_trait_reachable",
    "renamed_and_removed_lints",
    "repr_c_enums_larger_than_int",
    "repr_transparent_non_zst_fields",
    "resolving_to_items_shadowing_supertrait_items",
    "rtsan_nonblocking_async",
    "rust_2021_incompatible_closure_captures",
    "rust_2021_incompatible_or_patterns",
    "rust_2021_prefixes_incompatible_syntax",
    "rust_2021_prelude_collisions",
    "rust_2024_guarded_string_incompatible_syntax",
    "rust_2024_incompatible_pat",
    "rust_2024_prelude_collisions",
    "self_constructor_from_outer_item",
    "shadowing_supertrait_items",
    "soft_unstable",
    "special_module_name",
    "stable_features",
    "test_unstable_lint",
    "uncovered_param_in_projection",
    "uninhabited_static",
    "unknown_crate_types",
    "unknown_diagnostic_attributes",
    "unnameable_test_items",
    "unqualified_local_imports",
    "unreachable_cfg_select_predicates",
    "unstable_features",
    "unstable_syntax_pre_expansion",
    "unsupported_calling_conventions",
    "uses_power_alignment",
    "varargs_without_pattern",
    "absolute_paths_not_starting_with_crate",
    "ambiguous_glob_reexports",
    "ambiguous_negative_literals",
    "anonymous_parameters",
    "clashing_extern_declarations",
    "confusable_idents",
    "deprecated_in_future",
    "duplicate_macro_attributes",
    "dyn_drop",
    "elided_lifetimes_in_paths",
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
    "keyword_idents",
    "keyword_idents_2018",
    "keyword_idents_2024",
    "let_underscore",
    "let_underscore_drop",
    "macro_use_extern_crate",
    "map_unit_fn",
    "meta_variable_misuse",
    "missing_unsafe_on_extern",
    "mixed_script_confusables",
    "named_arguments_used_positionally",
    "never_type_fallback_flowing_into_unsafe",
    "non_ascii_idents",
    "non_fmt_panics",
    "opaque_hidden_inferred_bound",
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
    "tyvar_behind_raw_pointer",
    "uncommon_codepoints",
    "ungated_async_fn_track_caller",
    "unit_bindings",
    "unnameable_types",
    "unsafe_attr_outside_unsafe",
    "unused_associated_type_bounds",
    "unused_crate_dependencies",
    "unused_extern_crates",
    "unused_features",
    "unused_import_braces",
    "unused_lifetimes",
    "unused_macro_rules",
    "unused_qualifications",
    "unstable_name_collisions",
    "variant_size_differences",
];

/// Whether rustc has a lint or a group of this name.
pub fn is_lint(name: &str) -> bool {
    COMPUTED.contains(&name) || KNOWN.contains(&name)
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
