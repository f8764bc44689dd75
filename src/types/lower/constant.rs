//! Constants in types, as they are written, to [`Const`]: lengths of arrays and const arguments, which have the type that is wanted there.

use super::Lower;
use crate::diagnostic::Diagnostic;
use crate::hir::body::Literal;
use crate::hir::def::{DefId, DefKind};
use crate::hir::ty::{ConstArg, QPath, Res, Ty as HirTy, TyKind as HirTyKind};
use crate::source::Span;
use crate::types::consts;
use crate::types::flags::Flags;
use crate::types::ty::{Args, Const, Ty, TyKind};

impl Lower<'_, '_> {
    /// A constant of this type.
    pub(super) fn constant(&self, constant: &ConstArg, ty: Ty) -> Const {
        match constant {
            ConstArg::Literal { literal, span } => self.literal(literal, ty, *span),
            ConstArg::Param { owner, index, span } => self.const_param((*owner, *index), ty, *span),
            ConstArg::Body { def, body: _, span } => {
                let evaluated = self.typing.evaluate_const(*def, self.typing.identity_args(*def));
                if self.typing.met_cycle() { Const::Error } else { self.must_be_known(evaluated, *span) }
            }
            ConstArg::Infer(span) => self.hole_of_const(*span),
        }
    }

    /// A type argument that may turn out to be a constant.
    pub(super) fn arg_as_const(&self, arg: &HirTy, ty: Ty) -> Option<Const> {
        if matches!(arg.kind, HirTyKind::Infer) {
            return Some(self.infcx.map_or(Const::Error, |infcx| infcx.new_const_var(arg.span)));
        }
        let HirTyKind::Path(QPath::Resolved { self_ty: None, path }) = &arg.kind else { return None };
        if let Res::Param { owner, index } = &path.res {
            return Some(self.const_param((*owner, *index), ty, arg.span));
        }
        let Res::Def(def) = &path.res else { return None };
        let is_constant = self.typing.hir.def(*def).kind == DefKind::Const;
        is_constant.then(|| self.must_be_known(self.typing.evaluate_const(*def, Args::empty()), arg.span))
    }

    fn hole_of_const(&self, span: Span) -> Const {
        match self.infcx {
            Some(infcx) => infcx.new_const_var(span),
            None => {
                self.hole(span);
                Const::Error
            }
        }
    }

    /// A constant that depends on no parameter and could not be evaluated cannot be worked with.
    fn must_be_known(&self, constant: Const, span: Span) -> Const {
        match &constant {
            Const::Unevaluated(_, args) if !crate::types::flags::of_args(*args).intersects(Flags::PARAM) => {
                self.typing.report(Diagnostic::unsupported(
                    span,
                    "a constant expression in a type that is more than arithmetic",
                ));
                Const::Error
            }
            variants!(Const: Unevaluated | Value | Param | Infer | Error) => constant,
        }
    }

    /// A parameter as an argument: it has the type that is wanted.
    fn const_param(&self, (owner, index): (DefId, u32), wanted: Ty, span: Span) -> Const {
        let param = self.typing.param(owner, index);
        let found = self
            .typing
            .generics_of(owner)
            .params
            .get(param.index as usize)
            .and_then(|it| self.typing.const_param_ty(it));
        match found {
            Some(found) if found != wanted && !wanted.flags().intersects(Flags::ERROR) => {
                self.wrong_type(&param.name, wanted, &self.typing.display(found), span)
            }
            Some(_) | None => Const::Param(param),
        }
    }

    fn literal(&self, literal: &Literal, wanted: Ty, span: Span) -> Const {
        let value = literal.bits().unwrap_or_default();
        let is_number = matches!(wanted.kind(), TyKind::Int(_) | TyKind::Uint(_));
        let shown = self.typing.display(wanted);
        if let Literal::Int(_, suffix) = literal
            && is_number
        {
            return match suffix {
                Some(suffix) if **suffix != *shown => self.wrong_type(&value.to_string(), wanted, suffix, span),
                Some(_) | None => self.in_range(value, wanted, span),
            };
        }
        let found = match literal {
            Literal::Bool(_) => "`bool`",
            Literal::Char(_) => "`char`",
            Literal::Byte(_) => "`u8`",
            variants!(Literal: Int | Float | Str | ByteStr | CStr) => "integer",
        };
        if found == format!("`{shown}`") || wanted.flags().intersects(Flags::ERROR) {
            return Const::Value(value);
        }
        let error = Diagnostic::error("E0308", span, "mismatched types");
        self.typing.report(error.primary_label(format!("expected `{shown}`, found {found}")));
        Const::Error
    }

    /// The lint `overflowing_literals`; there is no body in which it could be found.
    fn in_range(&self, value: u128, ty: Ty, span: Span) -> Const {
        let bits = consts::shape(ty).map_or(u128::BITS, |(bits, is_signed)| bits - u32::from(is_signed));
        if value.checked_shr(bits).is_some_and(|above| above != 0) {
            let message = format!("literal out of range for `{}`", self.typing.display(ty));
            self.typing.report(Diagnostic::error_without_code(span, message));
            return Const::Error;
        }
        Const::Value(value)
    }

    fn wrong_type(&self, constant: &str, wanted: Ty, found: &str, span: Span) -> Const {
        let wanted = self.typing.display(wanted);
        let message = format!("the constant `{constant}` is not of type `{wanted}`");
        let label = format!("expected `{wanted}`, found `{found}`");
        self.typing.report(Diagnostic::error_without_code(span, message).primary_label(label));
        Const::Error
    }
}
