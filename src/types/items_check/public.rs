//! Types that a trait's impl shows to more code than may name them (E0446).

use crate::diagnostic::Diagnostic;
use crate::hir::def::{DefId, DefKind};
use crate::hir::item::{AssocKind, Visibility};
use crate::types::Typing;
use crate::types::kinds::kinds;
use crate::types::ty::{Args, ExistentialPredicate, Ty, TyKind};

impl Typing<'_> {
    /// The associated types of an impl must be as visible as the trait and the type that it is for.
    pub(super) fn check_public_types(&self, of_impl: DefId) {
        let Some(trait_ref) = self.impl_trait_ref_of(of_impl) else { return };
        let mut named = vec![self.hir.visibility(trait_ref.def)];
        trait_ref.args.types().for_each(|ty| self.visibilities(ty, &mut named));
        for item in &self.hir.impl_(of_impl).items {
            if item.kind != AssocKind::Type {
                continue;
            }
            let mut shown = Vec::new();
            self.named_types(self.type_of(item.def), &mut shown);
            let hidden = shown.into_iter().find(|def| {
                let own = self.hir.visibility(*def);
                named.iter().all(|needed| self.is_narrower(own, *needed))
            });
            if let Some(def) = hidden {
                let name = self.hir.def(def).name.clone();
                let word = self.word_of_named(def);
                let message = format!("private {word} `{name}` in public interface");
                let diagnostic = Diagnostic::error("E0446", item.span, message);
                let diagnostic = diagnostic.primary_label(format!("can't leak private {word}"));
                self.report(diagnostic.label(self.hir.def(def).span, format!("`{name}` declared as private")));
            }
        }
    }

    fn visibilities(&self, ty: Ty, found: &mut Vec<Visibility>) {
        let mut types = Vec::new();
        self.named_types(ty, &mut types);
        found.extend(types.into_iter().map(|def| self.hir.visibility(def)));
    }

    /// The program's own types and traits that occur in a type.
    pub fn named_types(&self, ty: Ty, found: &mut Vec<DefId>) {
        match ty.kind() {
            TyKind::Adt(def, args) => self.named_with_args(*def, *args, found),
            TyKind::FnPtr(sig) => {
                sig.inputs.iter().for_each(|input| self.named_types(*input, found));
                self.named_types(sig.output, found);
            }
            TyKind::Dynamic(parts, _) => {
                for part in parts.iter() {
                    match part {
                        ExistentialPredicate::Trait(def, args) => self.named_with_args(*def, *args, found),
                        ExistentialPredicate::Projection { ty, .. } => self.named_types(*ty, found),
                        ExistentialPredicate::AutoTrait(def) => self.named_with_args(*def, Args::empty(), found),
                    }
                }
            }
            TyKind::Ref(_, inner, _) | TyKind::RawPtr(inner, _) | TyKind::Slice(inner) | TyKind::Array(inner, _) => {
                self.named_types(*inner, found);
            }
            TyKind::Tuple(items) => items.iter().for_each(|item| self.named_types(*item, found)),
            variants!(TyKind: Str | Never | FnDef | Closure) | kinds!(scalar | generic | unknown) => {}
        }
    }

    fn named_with_args(&self, def: DefId, args: Args, found: &mut Vec<DefId>) {
        if self.hir.is_user(def) {
            found.push(def);
        }
        args.types().for_each(|inner| self.named_types(inner, found));
    }

    /// "type" or "trait", for what [`Self::named_types`] finds.
    pub fn word_of_named(&self, def: DefId) -> &'static str {
        if self.hir.def(def).kind == DefKind::Trait { "trait" } else { "type" }
    }

    /// Whether code that may use the second may not always use the first.
    pub fn is_narrower(&self, own: Visibility, needed: Visibility) -> bool {
        match (own, needed) {
            (Visibility::Public, _) => false,
            (Visibility::Restricted(_), Visibility::Public) => true,
            (Visibility::Restricted(own), Visibility::Restricted(needed)) => {
                let mut at = Some(needed);
                while let Some(module) = at {
                    if module == own {
                        return false;
                    }
                    at = self.hir.def(module).parent;
                }
                debug_assert!(self.hir.def(own).kind == DefKind::Module, "visibility is restricted to modules");
                true
            }
        }
    }
}
