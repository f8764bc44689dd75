//! A finished body to what it may not mention: types that are private elsewhere, constants in patterns that depend on parameters.

use super::FnCtx;
use crate::diagnostic::Diagnostic;
use crate::hir::SelfHead;
use crate::hir::body::{BodyId, ExprId, PatId};
use crate::hir::def::{DefId, DefKind};
use crate::types::flags::{Flags, of_args};
use crate::types::kinds::kinds;
use crate::types::tables::PathTarget;
use crate::types::ty::{Args, Ty, TyKind};

impl FnCtx<'_> {
    /// E0158.
    pub(super) fn check_pattern_constants(&mut self) {
        for pat in (0..self.body.pats.len() as u32).map(PatId) {
            let ends = [false, true].map(|is_high| self.tables.range_resolutions.get(&(pat, is_high)).copied());
            for target in ends.into_iter().chain([self.tables.pat_resolutions.get(&pat).copied()]).flatten() {
                if let Some((message, label)) = self.why_no_pattern(target)
                    && self.is_user
                {
                    let span = self.body.pat(pat).span;
                    self.emit(Diagnostic::error("E0158", span, message).primary_label(label));
                }
            }
        }
    }

    /// Why a value cannot be compared with before the program runs, and the label for that.
    fn why_no_pattern(&self, (target, args): (PathTarget, Args)) -> Option<(&'static str, &'static str)> {
        let depends = "constant pattern cannot depend on generic parameters";
        match target {
            PathTarget::ConstParam(_) => {
                Some(("constant parameters cannot be referenced in patterns", "can't be used in patterns"))
            }
            PathTarget::Ctor(_) => None,
            PathTarget::Def(def) => match self.hir.def(def).kind {
                DefKind::Static { .. } => {
                    Some(("statics cannot be referenced in patterns", "can't be used in patterns"))
                }
                DefKind::AssocConst if of_args(args).intersects(Flags::PARAM) => {
                    Some((depends, "`const` depends on a generic parameter"))
                }
                variants!(
                    DefKind: Module | Struct | Union | Enum | Variant | TypeAlias | Trait | Impl | Fn | AssocFn | Const
                        | AssocConst | AssocType | Macro | Closure | AnonConst
                ) => None,
            },
        }
    }

    /// A constant is compared by its parts, which is only what `==` means if that was derived.
    pub(super) fn check_structural_patterns(&mut self) {
        for pat in (0..self.body.pats.len() as u32).map(PatId) {
            let Some((PathTarget::Def(def), _)) = self.tables.pat_resolutions.get(&pat) else { continue };
            let is_constant = matches!(self.hir.def(*def).kind, DefKind::Const | DefKind::AssocConst);
            if !is_constant || !self.is_user {
                continue;
            }
            let ty = self.tables.pat_types[pat.0 as usize];
            let span = self.body.pat(pat).span;
            match self.unlike_its_parts(ty) {
                Some(culprit) if matches!(culprit.kind(), TyKind::FnPtr(_)) => {
                    let message = "function pointers and raw pointers not derived from integers in patterns behave unpredictably and should not be relied upon";
                    self.emit(Diagnostic::error_without_code(span, message).primary_label("can't be used in patterns"));
                }
                Some(culprit) => {
                    let shown = self.display(culprit);
                    let message = format!("constant of non-structural type `{shown}` in a pattern");
                    let diagnostic = Diagnostic::error_without_code(span, message);
                    let label =
                        format!("`{shown}` must be annotated with `#[derive(PartialEq)]` to be usable in patterns");
                    self.emit(diagnostic.primary_label(label));
                }
                None => {}
            }
        }
    }

    /// What every value of a type consists of that has an equality of its own, or none that can be relied upon.
    fn unlike_its_parts(&self, ty: Ty) -> Option<Ty> {
        match ty.kind() {
            TyKind::FnPtr(_) => Some(ty),
            TyKind::Ref(_, inner, _) | TyKind::Slice(inner) | TyKind::Array(inner, _) => self.unlike_its_parts(*inner),
            TyKind::Tuple(items) => items.iter().find_map(|item| self.unlike_its_parts(*item)),
            TyKind::Adt(def, _) if self.hir.is_user(*def) => (!self.derives_equality(*def)).then_some(ty),
            variants!(TyKind: Str | Never | Adt | RawPtr | FnDef | Closure | Dynamic)
            | kinds!(scalar | generic | unknown) => None,
        }
    }

    fn derives_equality(&self, adt: DefId) -> bool {
        let Some(equality) = self.typing.lang("eq") else { return true };
        let impls = self.hir.impls_of_trait(equality, Some(SelfHead::Adt(adt)));
        impls.into_iter().any(|of_impl| self.hir.is_user(of_impl) && self.hir.impl_(of_impl).derived)
    }

    /// A constant that is not a number equals nothing, itself neither.
    pub(super) fn check_nan_patterns(&mut self) {
        for index in 0..self.body.pats.len() as u32 {
            let Some((PathTarget::Def(def), _)) = self.tables.pat_resolutions.get(&PatId(index)) else { continue };
            if self.is_user && self.is_nan(*def, 0) {
                let span = self.body.pat(PatId(index)).span;
                let diagnostic = Diagnostic::error_without_code(span, "cannot use NaN in patterns");
                let diagnostic = diagnostic.primary_label("evaluates to `NaN`, which is not allowed in patterns");
                self.emit(diagnostic.help("try using the `is_nan` method instead"));
            }
        }
    }

    /// Whether a constant is one of the library's `NAN`s, or a name for it.
    fn is_nan(&self, def: DefId, depth: u32) -> bool {
        const DEEPEST: u32 = 16;
        if !self.hir.is_user(def) {
            return &*self.hir.def(def).name == "NAN";
        }
        if depth > DEEPEST || self.hir.def(def).kind != DefKind::Const {
            return false;
        }
        let Some(body) = self.hir.body(def) else { return false };
        let tables = self.typing.body(BodyId(def));
        match tables.path_resolutions.get(&body.value) {
            Some((PathTarget::Def(other), _)) => self.is_nan(*other, depth + 1),
            Some((PathTarget::Ctor(_) | PathTarget::ConstParam(_), _)) | None => false,
        }
    }

    /// A value whose type is private to another module (rustc's type privacy).
    pub(super) fn check_private_types(&mut self) {
        if !self.is_user || !self.body.user || !self.diagnostics.is_empty() || self.poisoned {
            return;
        }
        for index in 0..self.body.exprs.len() as u32 {
            let Some(&ty) = self.tables.expr_types.get(index as usize) else { continue };
            let mut named = Vec::new();
            self.typing.named_types(ty, &mut named);
            let hidden = named.into_iter().find(|def| !self.hir.is_accessible(self.hir.visibility(*def), self.owner));
            if let Some(def) = hidden {
                let name = self.hir.def(def).name.clone();
                let span = self.span(ExprId(index));
                let word = self.typing.word_of_named(def);
                let message = format!("{word} `{name}` is private");
                let label = format!("private {word}");
                return self.emit(Diagnostic::error_without_code(span, message).primary_label(label));
            }
        }
    }
}
