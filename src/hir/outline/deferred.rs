//! Calls of macros in the place of items whose macro was not known when the call was met, to their items: the macro may come by an
//! import, which is resolved when everything is collected, or out of another expansion (Reference, "Path-based scope").

use syn::ItemMacro;

use super::collect::{At, Collector};
use super::names::Scope;
use super::place::Unit;
use super::{Outline, mark};
use crate::hir::def::DefId;

/// A call that waits.
pub struct Deferred {
    pub call: ItemMacro,
    pub at: At,
    pub unit: Unit,
    /// Whether it stands in an impl, and whether that is one of a trait.
    pub in_impl: Option<bool>,
    /// How deep in expansions it stands.
    pub depth: u32,
}

/// A call that has waited: how it names its macro, and where.
pub struct LateCall {
    pub path: syn::Path,
    pub scope: Scope,
    pub macros: Option<DefId>,
    pub unit: Unit,
}

impl Outline {
    /// Resolves imports and expands the calls that waited, until neither leads to anything new.
    pub fn settle(&mut self) {
        let collected = self.next();
        loop {
            self.resolve_known_imports();
            let waiting = std::mem::take(&mut self.deferred);
            let before = waiting.len();
            for mut deferred in waiting {
                if self.is_known(&mut deferred, collected) || !self.defers {
                    self.expand_deferred(deferred);
                } else {
                    self.deferred.push(deferred);
                }
            }
            if self.deferred.is_empty() {
                break;
            }
            // Nothing became known: what is left is unknown, and is reported.
            self.defers = self.deferred.len() < before;
        }
        self.defers = false;
    }

    /// Whether the call's macro is known by now, also by its name alone if an expansion that waited itself has defined it.
    fn is_known(&self, deferred: &mut Deferred, collected: DefId) -> bool {
        let at = &deferred.at;
        if self.macro_target(&deferred.call.mac.path, at.scope, at.macros, deferred.unit).is_ok() {
            return true;
        }
        let name = deferred.call.mac.path.get_ident().map(mark::plain);
        let made = name.and_then(|name| self.textual_in_scope(at.scope, &name)).filter(|made| *made >= collected);
        if made.is_some() {
            deferred.at.macros = made;
        }
        made.is_some()
    }

    fn expand_deferred(&mut self, deferred: Deferred) {
        let Deferred { call, mut at, unit, in_impl, depth } = deferred;
        let path = call.mac.path.clone();
        self.late_calls.push(LateCall { path, scope: at.scope, macros: at.macros, unit });
        let outer = std::mem::replace(&mut self.expansion_depth, depth);
        let mut collector = Collector::new(self, unit);
        match in_impl {
            Some(of_trait) => {
                let first = collector.outline.entries.len();
                collector.macro_in_impl(&call.mac, of_trait, &at);
                self.note_late(at.parent, first);
            }
            None => collector.macro_item(call, &mut at),
        }
        self.expansion_depth = outer;
    }

    /// Gives the entries from `first` on that are items of an impl to it.
    fn note_late(&mut self, of_impl: DefId, first: usize) {
        let added = (first..self.entries.len()).filter(|&at| self.entries[at].parent == Some(of_impl));
        let added: Vec<DefId> = added.map(|at| DefId(self.first + at as u32)).collect();
        self.late.entry(of_impl).or_default().extend(added);
    }
}

impl Collector<'_> {
    /// Lets a call wait if its macro is not known yet; whether it does.
    pub(super) fn defer(&mut self, call: &syn::Macro, at: &At, in_impl: Option<bool>) -> bool {
        let waits =
            self.outline.defers && self.outline.macro_target(&call.path, at.scope, at.macros, self.unit).is_err();
        if waits {
            let call = ItemMacro { attrs: Vec::new(), ident: None, mac: call.clone(), semi_token: None };
            let (at, unit, depth) = (at.clone(), self.unit, self.outline.expansion_depth);
            self.outline.deferred.push(Deferred { call, at, unit, in_impl, depth });
        }
        waits
    }
}
