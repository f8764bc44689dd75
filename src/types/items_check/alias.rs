//! Type aliases: parameters that are used.

use super::adt::Uses;
use crate::diagnostic::Diagnostic;
use crate::hir::def::DefId;
use crate::hir::item::GenericParamKind;
use crate::types::Typing;
use crate::types::fold::Fold;

impl Typing<'_> {
    /// E0091.
    pub(super) fn check_alias(&self, def: DefId) {
        let generics = self.generics_of(def);
        let mut uses = Uses::none(generics.params.len());
        let _ = self.type_of(def).fold_with(&mut uses);
        let declared = self.hir.generics(def);
        for (param, used) in declared.params.iter().zip(uses.found) {
            let what = match param.kind {
                GenericParamKind::Type { .. } => "type",
                GenericParamKind::Lifetime | GenericParamKind::Const { .. } => continue,
            };
            if !used && !self.type_of(def).flags().intersects(crate::types::flags::Flags::ERROR) {
                let name = &param.name;
                let diagnostic =
                    Diagnostic::error("E0091", param.span, format!("{what} parameter `{name}` is never used"));
                self.report(
                    diagnostic
                        .primary_label(format!("unused {what} parameter"))
                        .help(format!("consider removing `{name}` or referring to it in the body of the type alias")),
                );
            }
        }
    }
}
