//! A built-in attribute and what it stands at to whether it may stand there. (rustc's `AllowedTargets`, as its errors and its lint
//! `unused_attributes` show them.)

use super::Target;

/// What becomes of an attribute at a place.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Fit {
    Good,
    /// It says nothing there: `unused_attributes`.
    Ignored,
    Wrong,
}

/// Attributes that are for the whole program.
pub const OF_CRATE: &[&str] = &[
    "no_std",
    "no_main",
    "crate_type",
    "crate_name",
    "recursion_limit",
    "feature",
    "windows_subsystem",
    "type_length_limit",
    "no_builtins",
];

/// Attributes of which the second one at the same thing says nothing.
pub const ONCE: &[&str] = &[
    "automatically_derived",
    "cold",
    "ignore",
    "inline",
    "macro_use",
    "must_use",
    "no_implicit_prelude",
    "no_mangle",
    "non_exhaustive",
    "should_panic",
    "track_caller",
];

/// Whether the attribute may stand there. What has rules of its own (`derive`, `repr`, `test`) is good here.
pub fn fit(name: &str, target: Target) -> Fit {
    use Target as T;
    // Errors that rustc came to make later are warnings for these.
    let lenient =
        if matches!(target, T::Field | T::MacroDefinition | T::Macro | T::Arm) { Fit::Ignored } else { Fit::Wrong };
    let (good, otherwise) = match name {
        "inline" => {
            let is_bodyless = matches!(target, T::RequiredMethod | T::AssocConst | T::ForeignFunction);
            (target.is_function(), if is_bodyless { Fit::Ignored } else { lenient })
        }
        "track_caller" => (target.is_function() || matches!(target, T::RequiredMethod | T::ForeignFunction), lenient),
        "non_exhaustive" => (matches!(target, T::Struct | T::Enum | T::Variant), lenient),
        "export_name" => (target.is_function() || target == T::Static, lenient),
        "target_feature" => (target.is_function(), if target == T::Statement { Fit::Ignored } else { lenient }),
        "used" => (target == T::Static, if target == T::Macro { Fit::Ignored } else { Fit::Wrong }),
        "collapse_debuginfo" => (target == T::MacroDefinition, Fit::Wrong),
        "cold" => (target.is_function() || target == T::ForeignFunction, Fit::Ignored),
        "must_use" => {
            let is_callable = target.is_function() || matches!(target, T::RequiredMethod | T::ForeignFunction);
            (is_callable || target.is_type() || target == T::Trait, Fit::Ignored)
        }
        "no_mangle" => (target.is_function() || matches!(target, T::Constant | T::Static), Fit::Ignored),
        "link_section" => (target.is_function() || target == T::Static, Fit::Ignored),
        "macro_use" => (matches!(target, T::Module | T::ExternCrate), Fit::Ignored),
        "macro_export" => (target == T::MacroDefinition, Fit::Ignored),
        "path" | "no_implicit_prelude" => (target == T::Module, Fit::Ignored),
        "automatically_derived" => (target == T::TraitImpl, Fit::Ignored),
        "ignore" | "should_panic" => (target == T::Function, Fit::Ignored),
        "link_name" => (matches!(target, T::ForeignFunction | T::ForeignStatic), Fit::Ignored),
        "link" => (matches!(target, T::ForeignModule | T::Macro), Fit::Ignored),
        "deprecated" => (!matches!(target, T::Statement | T::Expression | T::Arm | T::Macro), Fit::Ignored),
        "allow" | "warn" | "deny" | "forbid" | "expect" => (target != T::Macro, Fit::Ignored),
        name => (!OF_CRATE.contains(&name), Fit::Ignored),
    };
    if good { Fit::Good } else { otherwise }
}
