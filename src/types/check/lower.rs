//! Types and constants as they are written in the body to types.

use super::FnCtx;
use crate::hir::def::DefId;
use crate::hir::ty as hir;
use crate::source::Span;
use crate::types::ty::{Args, Const, Ty};

impl FnCtx<'_> {
    /// A written type, with variables for `_` and what is left out, normalised. It must be well-formed.
    pub(super) fn lower_ty(&mut self, ty: &hir::Ty) -> Ty {
        let span = ty.span;
        let (ty, obligations) = self.infcx.lower_ty(ty, self.owner, &self.env);
        self.register_all(obligations);
        self.require_well_formed(ty, span);
        ty
    }

    /// The type that a path goes through (`Vec` in `Vec::new`): its arguments may be left out. Whether it is well-formed is asked
    /// when the whole path is known to lead somewhere.
    pub(super) fn lower_path_ty(&mut self, ty: &hir::Ty) -> Ty {
        let (ty, obligations) = self.infcx.lower_path_ty(ty, self.owner, &self.env);
        self.register_all(obligations);
        ty
    }

    /// The arguments of a path in an expression or pattern; those that are written must be well-formed.
    pub(super) fn lower_path_args(&mut self, path: &hir::Path, def: DefId, self_ty: Option<Ty>) -> Args {
        let args = self.infcx.lower_path_args(path, def, self_ty, self.owner);
        self.require_well_formed_args(args, &path.segments);
        args
    }

    /// The same for the last segment of a path whose beginning is a type.
    pub(super) fn lower_segment_args(&mut self, segment: &hir::PathSegment, def: DefId, container: Args) -> Args {
        let args = self.infcx.lower_segment_args(segment, def, container, self.owner);
        self.require_well_formed_args(args, std::slice::from_ref(segment));
        args
    }

    /// The same for a method call.
    pub(super) fn lower_method_args(&mut self, segment: &hir::PathSegment, def: DefId, container: Args) -> Args {
        let args = self.infcx.lower_method_args(segment, def, container, self.owner);
        self.require_well_formed_args(args, std::slice::from_ref(segment));
        args
    }

    /// Where no argument is written, they come from types that are asked elsewhere.
    fn require_well_formed_args(&mut self, args: Args, segments: &[hir::PathSegment]) {
        if !self.is_user {
            return;
        }
        let written = segments.iter().filter_map(|segment| segment.args.as_ref()?.span).reduce(Span::to);
        let Some(span) = written else { return };
        for ty in args.types() {
            let ty = self.normalize(ty, span);
            self.require_well_formed(ty, span);
        }
    }

    /// The bounds of all types in a type must hold. The library's own bodies are not asked.
    pub(super) fn require_well_formed(&mut self, ty: Ty, span: Span) {
        if self.is_user {
            let obligations = self.infcx.well_formed(ty, &self.env, span);
            self.register_all(obligations);
        }
    }

    /// The length of an array expression.
    pub(super) fn lower_const(&mut self, constant: &hir::ConstArg) -> Const {
        // The length is lowered as the one of an array type, so that there is one place that knows how.
        let span = self.current_span();
        let element = hir::Ty { kind: hir::TyKind::Never, span };
        let array = hir::Ty { kind: hir::TyKind::Array(Box::new(element), constant.clone()), span };
        let ty = self.lower_ty(&array);
        if let crate::types::ty::TyKind::Array(_, len) = ty.kind() { len.clone() } else { Const::Error }
    }
}
