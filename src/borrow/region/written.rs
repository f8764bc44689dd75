//! Paths that the author wrote inside of a body, to what they say about the lifetimes of the value or pattern that they name.
//!
//! `S { … }` leaves its lifetimes to be found; `Self { … }`, `Some::<&'static str>(…)` and `Self::new` do not.

use super::RegionCx;
use crate::hir::body::{Body, Expr, ExprKind};
use crate::hir::def::{DefId, DefKind};
use crate::hir::ty::{Path, QPath, Res, Ty as HirTy, TyKind as HirTyKind};
use crate::source::Span;
use crate::types::infer::InferCtx;
use crate::types::ty::{Args, Ty, TyKind};

/// The path that the expression is, or that it names the struct with that it makes.
fn path(expr: &Expr) -> Option<&QPath> {
    if let ExprKind::Path(path) | ExprKind::Struct { path, .. } = &expr.kind { Some(path) } else { None }
}

/// The path of what the expression calls.
fn called<'b>(body: &'b Body, expr: &Expr) -> Option<&'b QPath> {
    if let ExprKind::Call { callee, .. } = &expr.kind { path(body.expr(*callee)) } else { None }
}

impl RegionCx<'_> {
    /// What is written as the arguments of a function or constant (`f::<&'static str>`, `Vec::<&'static str>::new`, `Self::new`).
    pub(super) fn written_args(&mut self, span: Span, def: DefId, args: Args) {
        let owner = self.typing.body_of(self.body.def).0;
        let Some(body) = self.typing.hir.body(owner) else { return };
        let here = |expr: &&Expr| expr.span == span;
        let written = body.exprs.iter().filter(here).filter_map(path).find(|path| path.may_name_lifetimes());
        let Some(path) = written.cloned() else { return };
        let infcx = InferCtx::new(self.typing);
        match path {
            QPath::Resolved { self_ty, path } => {
                let self_ty = self_ty.map(|self_ty| infcx.written_path_ty(&self_ty, owner));
                let written = infcx.written_path_args(&path, def, self_ty, owner);
                let written = self.renumber(&written);
                let written = self.normalize(&written);
                self.equal_args(written, args);
                written.types().for_each(|ty| self.well_formed(ty));
            }
            QPath::TypeRelative { self_ty, .. } => {
                let Some(of_impl) = self.typing.impl_of_item(def) else { return };
                let written = infcx.written_path_ty(&self_ty, owner);
                let written = self.renumber(&written);
                let written = self.normalize(&written);
                let declared = self.typing.type_of(of_impl);
                let declared = self.instantiated(&declared, args);
                let declared = self.normalize(&declared);
                self.equal(written, declared);
                self.well_formed(written);
            }
        }
    }

    /// What is written before the fields of a struct, union or variant that is made at `span`, and has the type `ty`.
    pub(super) fn written_value(&mut self, span: Span, ty: Ty) {
        let owner = self.typing.body_of(self.body.def).0;
        let Some(body) = self.typing.hir.body(owner) else { return };
        let maker = |expr| called(&body, expr).or(path(expr));
        let here = |expr: &&Expr| expr.span == span;
        let written = body.exprs.iter().filter(here).filter_map(maker).find(|path| path.may_name_lifetimes());
        let Some(path) = written.cloned() else { return };
        if let Some(written) = self.written_type(&path, owner)
            && same_adt(written, ty)
        {
            self.equal(written, ty);
        }
    }

    /// What is written before the fields of a pattern, of what is matched.
    pub(super) fn written_pattern(&mut self, path: &QPath, ty: Ty) {
        let owner = self.typing.body_of(self.body.def).0;
        if let Some(written) = self.written_type(path, owner)
            && same_adt(written, ty)
        {
            self.subtype(ty, written, super::Category::TypeAnnotation);
        }
    }

    /// The type that a path to a constructor means.
    fn written_type(&mut self, path: &QPath, owner: DefId) -> Option<Ty> {
        let infcx = InferCtx::new(self.typing);
        let type_of = |path: QPath, span| HirTy { kind: HirTyKind::Path(path), span };
        let written = match path {
            QPath::Resolved { path: inner, .. } => match inner.res {
                Res::SelfCtor { of_impl } => self.typing.type_of(of_impl),
                Res::Ctor(def) => self.of_constructor(&infcx, def, inner, owner),
                Res::Def(def) if self.typing.hir.def(def).kind == DefKind::Variant => {
                    self.of_constructor(&infcx, def, inner, owner)
                }
                Res::Def(_) | Res::SelfTy { .. } => infcx.written_path_ty(&type_of(path.clone(), inner.span), owner),
                variants!(Res: Param | Prim | Local | Error) => return None,
            },
            QPath::TypeRelative { self_ty, .. } => infcx.written_path_ty(self_ty, owner),
        };
        let written = self.renumber(&written);
        Some(self.normalize(&written))
    }

    fn of_constructor(&self, infcx: &InferCtx<'_>, def: DefId, path: &Path, owner: DefId) -> Ty {
        let found = self.typing.hir.def(def);
        let adt = if found.kind == DefKind::Variant { found.parent.unwrap_or(def) } else { def };
        Ty::new(TyKind::Adt(adt, infcx.written_path_args(path, def, None, owner)))
    }
}

/// What a path goes through may be an alias or associated type that leads elsewhere.
fn same_adt(written: Ty, ty: Ty) -> bool {
    matches!((written.as_adt(), ty.as_adt()), (Some((left, _)), Some((right, _))) if left == right)
}
