//! `#[global_allocator]` to the one static of the program that is its allocator (Reference, "The `global_allocator` attribute").

use super::Collector;
use crate::diagnostic::Diagnostic;
use crate::hir::def::{DefId, DefKind};
use crate::source::Span;

impl Collector<'_> {
    /// Keeps the item as the program's allocator, or says why it is none.
    pub(super) fn allocator(&mut self, def: DefId, kind: DefKind, item: Span) {
        if !matches!(kind, DefKind::Static { .. }) {
            return self.report(Diagnostic::error_without_code(item, "allocators must be statics"));
        }
        let Some((_, first)) = self.outline.allocator else {
            self.outline.allocator = Some((def, item));
            return;
        };
        let diagnostic = Diagnostic::error_without_code(item, "cannot define multiple global allocators");
        let diagnostic = diagnostic.primary_label("cannot define a new global allocator");
        self.report(diagnostic.label(first, "previous global allocator defined here"));
    }
}
