//! What a lint has found, and whether the attributes around it make it an error.

use crate::diagnostic::Diagnostic;
use crate::hir::{Crate, LintLevel};
use crate::source::Span;

/// A lint by its name, and the groups that it is in.
#[derive(Clone, Copy, Debug)]
pub struct Lint {
    pub name: &'static str,
    pub groups: &'static [&'static str],
    /// What holds where no attribute says anything.
    pub default: LintLevel,
}

impl Lint {
    /// A lint that denies by default.
    pub const fn denying(name: &'static str) -> Lint {
        Lint { name, groups: &[], default: LintLevel::Deny }
    }

    /// One that only warns by default: `#![deny(warnings)]` makes it an error.
    pub const fn warning(name: &'static str, groups: &'static [&'static str]) -> Lint {
        Lint { name, groups, default: LintLevel::Warn }
    }

    /// One that does nothing by default.
    pub const fn allowing(name: &'static str, groups: &'static [&'static str]) -> Lint {
        Lint { name, groups, default: LintLevel::Allow }
    }
}

impl Lint {
    /// Whether an attribute that says this name speaks of the lint.
    pub fn is_called(&self, name: &str) -> bool {
        self.name == name || self.groups.contains(&name) || (name == "warnings" && self.default == LintLevel::Warn)
    }
}

/// One thing that a lint objects to.
#[derive(Clone, Debug)]
pub struct Finding {
    pub lint: Lint,
    pub diagnostic: Diagnostic,
}

impl Finding {
    /// With rustc's words and a label at the place.
    pub fn new(lint: Lint, span: Span, message: impl Into<String>, label: impl Into<String>) -> Finding {
        Finding { lint, diagnostic: Diagnostic::error_without_code(span, message).primary_label(label) }
    }

    /// Adds a `help:`.
    pub fn help(mut self, text: impl Into<String>) -> Finding {
        self.diagnostic = self.diagnostic.help(text);
        self
    }

    /// Adds a `note:`.
    pub fn note(mut self, text: impl Into<String>) -> Finding {
        self.diagnostic = self.diagnostic.note(text);
        self
    }

    /// The finding as an error, if the attributes around it do not allow it or let it be a warning.
    pub fn as_error(self, hir: &Crate) -> Option<Diagnostic> {
        let place = self.diagnostic.span();
        let names: Vec<&str> = std::iter::once(self.lint.name).chain(self.lint.groups.iter().copied()).collect();
        let level = match hir.lint_level(&names, place).unwrap_or(self.lint.default) {
            LintLevel::Warn => hir.lint_level(&["warnings"], place).unwrap_or(LintLevel::Warn),
            level @ (LintLevel::Allow | LintLevel::Deny | LintLevel::Forbid) => level,
        };
        let by_default = self.lint.default == LintLevel::Deny;
        match level {
            LintLevel::Allow | LintLevel::Warn => None,
            LintLevel::Deny | LintLevel::Forbid => Some(match by_default {
                true => self.diagnostic.note(format!("`#[deny({})]` on by default", self.lint.name)),
                false => self.diagnostic.note(format!("`{}` is denied by an attribute", self.lint.name)),
            }),
        }
    }
}
