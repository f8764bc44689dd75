//! A definition to whether its body is evaluated while the program is compiled, and as what.

use super::Crate;
use crate::hir::def::{DefId, DefKind};

/// A body that is evaluated while the program is compiled (Reference, "Const contexts").
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ConstContext {
    Constant,
    Static,
    /// A `const fn`: it may be.
    Function,
}

impl ConstContext {
    /// "in …", as rustc's messages have it.
    pub fn words(self) -> &'static str {
        match self {
            ConstContext::Constant => "constants",
            ConstContext::Static => "statics",
            ConstContext::Function => "constant functions",
        }
    }
}

impl Crate {
    /// What the body of a definition is evaluated as; `None` if it only runs.
    pub fn const_context(&self, def: DefId) -> Option<ConstContext> {
        match self.def(def).kind {
            DefKind::Const | DefKind::AssocConst | DefKind::AnonConst => Some(ConstContext::Constant),
            DefKind::Static { .. } => Some(ConstContext::Static),
            DefKind::Fn | DefKind::AssocFn => self.fn_decl(def).is_const.then_some(ConstContext::Function),
            variants!(
                DefKind: Module | Struct | Union | Enum | Variant | Trait | TypeAlias | Impl | AssocType | Macro
                    | Closure
            ) => None,
        }
    }
}
