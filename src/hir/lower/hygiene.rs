//! Names that came out of macros to what is in scope for them: that of the call for what the call wrote, and that of the definition for
//! what the macro wrote. (Reference, "Macros By Example", "Hygiene".)

use super::{Lowerer, MacroScope};
use crate::hir::body::LocalId;
use crate::hir::def::DefId;
use crate::hir::outline::mark;
use crate::source::Span;

impl Lowerer<'_> {
    /// The variable of a name with its marks. A name out of a macro may also be a variable that was in scope where the macro
    /// was defined.
    pub(super) fn lookup_local(&self, marked: &str) -> Option<LocalId> {
        let (mut name, mut limit) = (marked, self.visible.len());
        loop {
            let found = self.visible[..limit].iter().rposition(|(other, _)| other == name);
            if let Some(at) = found {
                return (!self.shadowed_by_item(at, mark::strip(name))).then_some(self.visible[at].1);
            }
            let (inner, mark) = mark::outer(name)?;
            limit = limit.min(self.scope_of_mark(mark).locals);
            name = inner;
        }
    }

    /// What a macro sees of this body: nothing, if it was defined outside of it.
    pub(super) fn scope_of_mark(&self, mark: u32) -> MacroScope {
        self.krate.macro_of_mark(mark).and_then(|def| self.macro_scopes.get(&def)).copied().unwrap_or_default()
    }

    /// Whether a `self` and the method's were written in different macros, or one of them in none, so that they are not the same.
    /// (It takes no marks, since it is a word of the grammar.)
    pub(super) fn is_self_of_macro(&self, place: Span, of_method: LocalId) -> bool {
        let receiver = self.locals[of_method.0 as usize].span;
        let of_use = self.macros_of(place);
        let of_method = self.macros_of(receiver);
        let sees_method =
            |(def, body): &(_, Span)| body.contains(receiver.written()) || self.macro_scopes.contains_key(def);
        let is_of_method = |(_, body): &(_, Span)| body.contains(place.written());
        !(of_use.is_empty() || of_use.iter().any(sees_method))
            || !(of_method.is_empty() || of_method.iter().any(is_of_method))
    }

    /// The macros that wrote what stands at a place.
    fn macros_of(&self, place: Span) -> Vec<(DefId, Span)> {
        match place.file.as_expansion() {
            Some(_) => self.krate.macros_around(place.written()),
            None => Vec::new(),
        }
    }
}
