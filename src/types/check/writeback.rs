//! Tables with variables to tables without. What is still unknown is reported once (E0282), and then an error type.

use super::FnCtx;
use crate::diagnostic::Diagnostic;
use crate::types::flags::Flags;
use crate::types::fold::{self, Fold, TypeFolder};
use crate::types::infer::InferCtx;
use crate::types::tables::{AdjustmentKind, ClosureKind, ClosureTyping};
use crate::types::ty::{Const, Ty, TyKind};

/// Replaces variables by what is known, else by the error type; erases regions.
struct Finish<'c, 'a> {
    infcx: &'c InferCtx<'a>,
    /// A variable that nothing decided was met.
    unknown: bool,
}

impl TypeFolder for Finish<'_, '_> {
    fn concerns(&self, flags: Flags) -> bool {
        flags.intersects(Flags::INFER)
    }

    fn fold_ty(&mut self, ty: Ty) -> Ty {
        let ty = self.infcx.shallow_resolve(ty);
        if let TyKind::Infer(_) = ty.kind() {
            self.unknown = true;
            return Ty::error();
        }
        fold::fold_inside(ty, self)
    }

    fn fold_const(&mut self, constant: &Const) -> Const {
        let constant = self.infcx.shallow_resolve_const(constant);
        if let Const::Infer(_) = constant {
            self.unknown = true;
            return Const::Error;
        }
        fold::fold_inside_const(&constant, self)
    }
}

impl Finish<'_, '_> {
    fn put<T: Fold>(&mut self, place: &mut T) {
        let flags = place.flags();
        if flags.intersects(Flags::INFER) {
            *place = place.fold_with(self);
        }
        if flags.intersects(Flags::INFER.union(Flags::REGION)) {
            *place = fold::erase_regions(place);
        }
    }
}

impl FnCtx<'_> {
    pub(super) fn write_back(&mut self) {
        self.report_unknown_types();
        let infcx = std::rc::Rc::clone(&self.infcx);
        let mut finish = Finish { infcx: &infcx, unknown: false };
        let tables = &mut self.tables;
        let lists = [&mut tables.expr_types, &mut tables.pat_types, &mut tables.local_types];
        lists.into_iter().flatten().for_each(|ty| finish.put(ty));
        tables.pat_derefs.values_mut().flatten().for_each(|ty| finish.put(ty));
        for adjustment in tables.adjustments.values_mut().flatten() {
            finish.put(&mut adjustment.target);
            if let AdjustmentKind::OverloadedDeref { args, .. } = &mut adjustment.kind {
                finish.put(args);
            }
        }
        tables.path_resolutions.values_mut().for_each(|(_, args)| finish.put(args));
        tables.pat_resolutions.values_mut().for_each(|(_, args)| finish.put(args));
        tables.range_resolutions.values_mut().for_each(|(_, args)| finish.put(args));
        tables.callees.values_mut().for_each(|(_, args)| finish.put(args));
        let mut unknown = finish.unknown;
        self.write_closures(&infcx, &mut unknown);
        self.poisoned |= unknown;
    }

    fn write_closures(&mut self, infcx: &InferCtx<'_>, unknown: &mut bool) {
        let mut finish = Finish { infcx, unknown: false };
        for (def, state) in std::mem::take(&mut self.closures) {
            let mut typing = ClosureTyping {
                kind: state.kind.unwrap_or(ClosureKind::Fn),
                inputs: state.sig.inputs.to_vec(),
                output: state.sig.output,
                expected: state.expected,
                captures: state.captures,
            };
            typing.inputs.iter_mut().for_each(|ty| finish.put(ty));
            finish.put(&mut typing.output);
            typing.captures.iter_mut().for_each(|capture| finish.put(&mut capture.ty));
            self.tables.closures.insert(def, typing);
        }
        *unknown |= finish.unknown;
    }

    /// E0282 for the first variable or expression whose type stays unknown, unless something else was reported.
    fn report_unknown_types(&mut self) {
        if !self.diagnostics.is_empty() || self.poisoned {
            return;
        }
        let unknown_local = (0..self.body.locals.len())
            .filter(|&index| self.local_known[index])
            .find(|&index| self.infcx.has_unresolved(&self.tables.local_types[index]));
        if let Some(index) = unknown_local {
            let local = &self.body.locals[index];
            return self.report_unknown_local(local.name.clone(), local.span, self.tables.local_types[index]);
        }
        let types = self.tables.expr_types.iter();
        let unknown_expr =
            types.enumerate().find(|(_, ty)| self.infcx.has_unresolved(*ty)).map(|(index, ty)| (index, *ty));
        if let Some((index, ty)) = unknown_expr {
            return self.report_unknown_type(ty, self.body.exprs[index].span);
        }
        let callees = self.tables.callees.iter().map(|(expr, (_, args))| (*expr, *args));
        let paths = self.tables.path_resolutions.iter().map(|(expr, (_, args))| (*expr, *args));
        let unknown =
            callees.chain(paths).filter(|(_, args)| self.infcx.has_unresolved(args)).map(|(expr, _)| expr).min();
        if let Some(expr) = unknown {
            let diagnostic = Diagnostic::error("E0282", self.span(expr), "type annotations needed");
            self.emit(diagnostic.primary_label("cannot infer type of a type parameter that is used here"));
        }
    }
}
