//! `impl Trait` in the result of the function whose body is checked: a variable here, its value the hidden type for everyone else.

use super::FnCtx;
use crate::diagnostic::Diagnostic;
use crate::hir::def::DefId;
use crate::source::Span;
use crate::types::flags::Flags;
use crate::types::fold::{self, TypeFolder};
use crate::types::solve::CauseKind;
use crate::types::ty::{Args, Ty, TyKind};

/// An opaque type of this function and the variable that stands for what is behind it.
#[derive(Clone, Copy, Debug)]
pub(super) struct HiddenType {
    def: DefId,
    var: Ty,
    /// Whether the function gives what it gives itself. Where nothing else is said, that is `()`.
    is_itself: bool,
}

/// Puts variables in for opaque types.
struct Hide<'c, 'a> {
    cx: &'c mut FnCtx<'a>,
    /// Those that were met in this fold: their bounds are still to be registered.
    new: Vec<(DefId, Args, Ty)>,
}

impl TypeFolder for Hide<'_, '_> {
    fn concerns(&self, flags: Flags) -> bool {
        // In a trait's default body it is an associated type of the trait.
        flags.intersects(Flags::OPAQUE.union(Flags::PROJECTION))
    }

    fn fold_ty(&mut self, ty: Ty) -> Ty {
        let (TyKind::Opaque(def, args) | TyKind::Projection(def, args)) = ty.kind() else {
            return fold::fold_inside(ty, self);
        };
        let owner = self.cx.typing.opaque_owner(*def);
        if owner != Some(self.cx.owner) {
            return fold::fold_inside(ty, self);
        }
        if let Some(known) = self.cx.opaques.iter().find(|hidden| hidden.def == *def) {
            return known.var;
        }
        let var = self.cx.fresh_ty();
        self.cx.opaques.push(HiddenType { def: *def, var, is_itself: false });
        self.new.push((*def, *args, var));
        var
    }
}

impl FnCtx<'_> {
    /// The type with a variable for each opaque type that this body defines; the bounds of each become pending.
    pub(super) fn hide_opaques(&mut self, ty: Ty, span: Span) -> Ty {
        let mut hide = Hide { cx: self, new: Vec::new() };
        let hidden = fold::Fold::fold_with(&ty, &mut hide);
        let mut to_bound = hide.new;
        while let Some((def, args, _)) = to_bound.pop() {
            let bounds = self.typing.item_bounds(def);
            for (predicate, _) in bounds.iter() {
                let predicate = self.substitute(predicate.clone(), args);
                let mut hide = Hide { cx: self, new: Vec::new() };
                let predicate = fold::Fold::fold_with(&predicate, &mut hide);
                to_bound.append(&mut hide.new);
                let predicate = self.normalize(predicate, span);
                self.register(predicate, span, CauseKind::Misc);
            }
        }
        hidden
    }

    /// Makes another type the hidden one of an opaque type that this body defines: a value that the function got from itself is
    /// of the type that the function gives. `None` if this is about no such type.
    pub(super) fn hidden_as(&mut self, opaque: Ty, other: Ty) -> Option<Result<(), ()>> {
        let TyKind::Opaque(def, _) = opaque.kind() else { return None };
        let index = self.opaques.iter().position(|hidden| hidden.def == *def)?;
        let (var, other) = (self.shallow(self.opaques[index].var), self.shallow(other));
        if var == other {
            self.opaques[index].is_itself = true;
            return Some(Ok(()));
        }
        let is_other = !self.is_type_var(other) && !matches!(other.kind(), TyKind::Opaque(other, _) if other == def);
        is_other.then(|| self.unify(var, other))
    }

    /// Decides the hidden types of which nothing is known but that they are themselves.
    pub(super) fn fall_back_to_unit(&mut self) {
        let open: Vec<Ty> = self.opaques.iter().filter(|hidden| hidden.is_itself).map(|hidden| hidden.var).collect();
        for var in open.into_iter().filter(|var| self.is_unknown(*var)).collect::<Vec<_>>() {
            let _ = self.unify(var, Ty::unit());
        }
    }

    /// The opaque type that a variable stands for.
    pub(super) fn opaque_behind(&self, var: Ty) -> Option<DefId> {
        self.opaques.iter().find(|hidden| self.shallow(hidden.var) == var).map(|hidden| hidden.def)
    }

    /// What was found behind each opaque type.
    pub(super) fn write_hidden_types(&mut self) {
        for hidden in std::mem::take(&mut self.opaques) {
            let ty = self.resolve(&hidden.var);
            // What is only itself is nothing that anybody has said: rustc falls back.
            if matches!(ty.kind(), TyKind::Opaque(def, _) if *def == hidden.def) {
                self.tables.opaque_types.insert(hidden.def, Ty::unit());
                continue;
            }
            if mentions_opaque(ty, hidden.def) {
                let span =
                    self.hir.fn_decl(self.owner).output.as_ref().map_or(self.current_span(), |output| output.span);
                let diagnostic = Diagnostic::error("E0720", span, "cannot resolve opaque type");
                self.emit(diagnostic.primary_label("recursive opaque type"));
                continue;
            }
            if !ty.flags().intersects(Flags::INFER) {
                self.tables.opaque_types.insert(hidden.def, ty);
            }
        }
    }
}

/// Whether a type has an opaque type inside itself.
fn mentions_opaque(ty: Ty, wanted: DefId) -> bool {
    opaques_in(ty).contains(&wanted)
}

/// The opaque types inside a type.
pub(in crate::types) fn opaques_in(ty: Ty) -> Vec<DefId> {
    struct Search {
        found: Vec<DefId>,
    }
    impl TypeFolder for Search {
        fn concerns(&self, flags: Flags) -> bool {
            flags.intersects(Flags::OPAQUE)
        }

        fn fold_ty(&mut self, ty: Ty) -> Ty {
            if let TyKind::Opaque(def, _) = ty.kind() {
                self.found.push(*def);
            }
            fold::fold_inside(ty, self)
        }
    }
    let mut search = Search { found: Vec::new() };
    let _ = fold::Fold::fold_with(&ty, &mut search);
    search.found
}
