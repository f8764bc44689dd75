//! `value as T`: what it does, decided when literals have fallen back (the reference's "Type cast expressions").

use super::FnCtx;
use super::expectation::Expectation;
use crate::diagnostic::Diagnostic;
use crate::hir::body::ExprId;
use crate::hir::item::{Adt, AdtKind, Variant, VariantShape};
use crate::hir::ty as hir;
use crate::types::kinds::kinds;
use crate::types::tables::{AdjustmentKind, CastKind};
use crate::types::ty::{ExistentialPredicate, InferTy, Ty, TyKind, UintTy};

/// A cast that waits for the types of literals.
#[derive(Clone, Copy, Debug)]
pub(super) struct DeferredCast {
    expr: ExprId,
    value: ExprId,
    from: Ty,
    to: Ty,
}

/// What casts tell apart.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Class {
    Int,
    Bool,
    Char,
    /// An enum without fields.
    Enum,
    Float,
    /// To this type.
    Pointer(Ty),
    FnPointer,
}

impl FnCtx<'_> {
    pub(super) fn check_cast(&mut self, id: ExprId, value: ExprId, ty: &hir::Ty) -> Ty {
        let to = self.lower_ty(ty);
        let to_now = self.shallow(to);
        let from = self.check_expr(value, Expectation::Cast(to_now));
        if self.is_error(from) || self.is_error(to) {
            return Ty::error();
        }
        let cast = DeferredCast { expr: id, value, from, to };
        if matches!(to_now.kind(), TyKind::Slice(_) | TyKind::Dynamic(..)) {
            self.report_unsized_cast(&cast, from, to);
            return Ty::error();
        }
        self.deferred_casts.push(cast);
        to
    }

    pub(super) fn check_deferred_casts(&mut self) {
        for cast in std::mem::take(&mut self.deferred_casts) {
            self.at = self.span(cast.expr);
            self.decide_cast(cast);
        }
    }

    fn decide_cast(&mut self, cast: DeferredCast) {
        let (from, to) = (self.structurally(cast.from), self.structurally(cast.to));
        if self.has_error(from) || self.has_error(to) {
            return;
        }
        if let TyKind::RawPtr(pointee, _) = to.kind()
            && matches!(from.kind(), TyKind::Int(_) | TyKind::Uint(_) | TyKind::Infer(InferTy::Int(_)))
            && self.is_unknown(*pointee)
        {
            let message = "cannot cast to a pointer of an unknown kind";
            let diagnostic = Diagnostic::error("E0641", self.span(cast.expr), message);
            return self.emit(diagnostic.primary_label("needs more type information"));
        }
        if let TyKind::Dynamic(..) | TyKind::Slice(_) | TyKind::Str = to.kind() {
            return self.report_unsized_cast(&cast, from, to);
        }
        if let Ok((adjustments, _)) = self.commit_coercion(from, to) {
            // Between raw pointers `as` changes lifetimes too.
            let is_raw =
                matches!(to.kind(), TyKind::RawPtr(pointee, _) if adjustments.is_empty() && self.is_thin(*pointee));
            let kind = if is_raw { CastKind::PtrToPtr } else { CastKind::Coercion };
            self.push_adjustments(cast.value, adjustments);
            self.tables.casts.insert(cast.expr, kind);
            return;
        }
        if let Some(diagnostic) = self.adds_auto_trait(&cast, from, to) {
            return self.emit(diagnostic);
        }
        match self.cast_kind(&cast, from, to) {
            Some(kind) => {
                self.tables.casts.insert(cast.expr, kind);
            }
            None => self.report_cast(&cast, from, to),
        }
    }

    /// E0804: `dyn Trait` to `dyn Trait + Send` behind raw pointers.
    fn adds_auto_trait(&mut self, cast: &DeferredCast, from: Ty, to: Ty) -> Option<Diagnostic> {
        let (TyKind::RawPtr(from, _), TyKind::RawPtr(to, _)) = (from.kind(), to.kind()) else { return None };
        let (from, to) = (self.metadata_tail(*from)?, self.metadata_tail(*to)?);
        let (TyKind::Dynamic(had, _), TyKind::Dynamic(wanted, _)) = (from.kind(), to.kind()) else { return None };
        let added = wanted.iter().find_map(|part| {
            let ExistentialPredicate::AutoTrait(def) = part else { return None };
            Some(*def).filter(|_| !had.iter().any(|known| known == part))
        })?;
        let name = self.typing.display_path(added);
        let message = format!("cannot add auto trait `{name}` to dyn bound via pointer cast");
        Some(Diagnostic::error("E0804", self.span(cast.expr), message).primary_label("unsupported cast"))
    }

    /// A coercion that leaves nothing behind when it fails.
    fn commit_coercion(&mut self, from: Ty, to: Ty) -> Result<super::coerce::Coercion, ()> {
        self.commit_if_some(|cx| cx.coercion(from, to, false).ok()).ok_or(())
    }

    fn cast_kind(&mut self, cast: &DeferredCast, from: Ty, to: Ty) -> Option<CastKind> {
        if let (TyKind::Ref(_, array, _), TyKind::RawPtr(element, want)) = (from.kind(), to.kind()) {
            let TyKind::Array(inner, _) = self.shallow(*array).kind() else { return None };
            let TyKind::Ref(_, _, have) = from.kind() else { return None };
            let fits = *have >= *want && self.unify(*inner, *element).is_ok();
            return fits.then_some(CastKind::ArrayToPtr);
        }
        let from = match self.fn_pointer_coercion(from) {
            Some((pointer, sig)) => {
                let target = Ty::new(TyKind::FnPtr(sig));
                if self.class(to).is_some() {
                    self.push_adjustments(cast.value, vec![self.adjustment(AdjustmentKind::Pointer(pointer), target)]);
                }
                target
            }
            None => from,
        };
        let (from_class, to_class) = (self.class(from)?, self.class(to)?);
        match (from_class, to_class) {
            (Class::Int, Class::Int) => Some(CastKind::IntToInt),
            (Class::Int, Class::Float) => Some(CastKind::IntToFloat),
            (Class::Float, Class::Int) => Some(CastKind::FloatToInt),
            (Class::Float, Class::Float) => Some(CastKind::FloatToFloat),
            (Class::Bool, Class::Int) => Some(CastKind::BoolToInt),
            (Class::Char, Class::Int) => Some(CastKind::CharToInt),
            (Class::Enum, Class::Int) => Some(CastKind::EnumToInt),
            (Class::Int, Class::Char) => (from.kind() == &TyKind::Uint(UintTy::U8)).then_some(CastKind::U8ToChar),
            (Class::Pointer(a), Class::Pointer(b)) => self.pointer_cast(a, b),
            (Class::Pointer(pointee), Class::Int) => self.is_thin(pointee).then_some(CastKind::PtrToInt),
            (Class::Int, Class::Pointer(pointee)) => self.is_thin(pointee).then_some(CastKind::IntToPtr),
            (Class::FnPointer, Class::Pointer(pointee)) => self.is_thin(pointee).then_some(CastKind::FnPtrToPtr),
            (Class::FnPointer, Class::Int) => Some(CastKind::FnPtrToInt),
            (variants!(Class: FnPointer | Int | Float | Bool | Char | Enum), _)
            | (Class::Pointer(_), variants!(Class: Float | Bool | Char | Enum | FnPointer)) => None,
        }
    }

    fn pointer_cast(&mut self, from: Ty, to: Ty) -> Option<CastKind> {
        let from_tail = self.metadata_tail(from);
        let to_tail = self.metadata_tail(to);
        match (from_tail, to_tail) {
            (_, None) => Some(CastKind::PtrToPtr),
            (None, Some(_)) => None,
            (Some(a), Some(b)) => match (a.kind(), b.kind()) {
                (TyKind::Slice(_) | TyKind::Str, TyKind::Slice(_) | TyKind::Str) => Some(CastKind::PtrToPtr),
                (TyKind::Dynamic(..), TyKind::Dynamic(..)) => Some(CastKind::PtrToPtr),
                _ => (a == b).then_some(CastKind::PtrToPtr),
            },
        }
    }

    fn is_thin(&mut self, pointee: Ty) -> bool {
        self.metadata_tail(pointee).is_none()
    }

    /// The unsized type that decides a pointer's metadata; `None` for pointers to sized types.
    fn metadata_tail(&mut self, pointee: Ty) -> Option<Ty> {
        let pointee = self.structurally(pointee);
        match pointee.kind() {
            TyKind::Slice(_) | TyKind::Str | TyKind::Dynamic(..) => Some(pointee),
            TyKind::Adt(def, args) => {
                let adt = self.hir.adt(*def);
                if adt.kind != AdtKind::Struct {
                    return None;
                }
                let last = adt.variants.first()?.fields.len().checked_sub(1)?;
                let sized = self.trait_predicate("sized", pointee).is_none_or(|predicate| self.may_hold(&predicate));
                if sized {
                    return None;
                }
                let field = self.field_type(*def, 0, last, *args);
                self.metadata_tail(field)
            }
            TyKind::Param(_) | TyKind::Projection(..) => {
                let sized = self.trait_predicate("sized", pointee).is_none_or(|predicate| self.may_hold(&predicate));
                (!sized).then_some(pointee)
            }
            variants!(TyKind: Never | Array | Tuple | Opaque) | kinds!(scalar | pointer | function | unknown) => None,
        }
    }

    fn class(&mut self, ty: Ty) -> Option<Class> {
        Some(match ty.kind() {
            TyKind::Int(_) | TyKind::Uint(_) | TyKind::Infer(InferTy::Int(_)) => Class::Int,
            TyKind::Float(_) | TyKind::Infer(InferTy::Float(_)) => Class::Float,
            TyKind::Bool => Class::Bool,
            TyKind::Char => Class::Char,
            TyKind::RawPtr(pointee, _) => Class::Pointer(*pointee),
            TyKind::FnPtr(_) => Class::FnPointer,
            TyKind::Adt(def, _) => {
                let adt = self.hir.adt(*def);
                return is_like_an_integer(&adt).then_some(Class::Enum);
            }
            variants!(TyKind: Str | Never | Ref | Slice | Array | Tuple | FnDef | Closure | Dynamic)
            | kinds!(generic | unknown) => return None,
        })
    }

    fn report_unsized_cast(&mut self, cast: &DeferredCast, from: Ty, to: Ty) {
        let (from, shown) = (self.display(from), self.display(to));
        let message = format!("cast to unsized type: `{from}` as `{shown}`");
        self.emit(Diagnostic::error("E0620", self.span(cast.expr), message));
    }

    fn report_cast(&mut self, cast: &DeferredCast, from: Ty, to: Ty) {
        let span = self.span(cast.expr);
        let (shown, target) = (self.display(from), self.display(to));
        let (from_class, to_class) = (self.class(from), self.class(to));
        let diagnostic = match (from_class, to_class) {
            (Some(Class::Int), Some(Class::Char)) => {
                let message = format!("only `u8` can be cast as `char`, not `{shown}`");
                Diagnostic::error("E0604", span, message).primary_label("invalid cast")
            }
            (Some(Class::Float | Class::Bool | Class::Char | Class::Enum), Some(Class::Char)) => {
                let message = format!("only `u8` can be cast as `char`, not `{shown}`");
                Diagnostic::error("E0604", span, message).primary_label("invalid cast")
            }
            (Some(_), Some(Class::Bool)) if !is_reference_to_primitive(from, to_class) => {
                let message = format!("cannot cast `{shown}` as `bool`");
                let diagnostic = Diagnostic::error("E0054", span, message);
                match from_class {
                    Some(Class::Int) => {
                        diagnostic.primary_label("unsupported cast").help("compare with zero instead: `!= 0`")
                    }
                    _ => diagnostic.primary_label("unsupported cast"),
                }
            }
            (Some(Class::Pointer(a)), Some(Class::Pointer(b))) if self.is_thin(a) && !self.is_thin(b) => {
                let message = format!("cannot cast thin pointer `{shown}` to wide pointer `{target}`");
                Diagnostic::error("E0607", span, message)
            }
            (None, Some(Class::Int | Class::Float)) if matches!(from.kind(), TyKind::FnDef(..)) => {
                let message = format!("casting `{shown}` as `{target}` is invalid");
                Diagnostic::error("E0606", span, message)
            }
            (Some(_), Some(Class::FnPointer | Class::Enum)) | (_, None) | (None, _)
                if !is_reference_to_primitive(from, to_class) =>
            {
                let message = format!("non-primitive cast: `{shown}` as `{target}`");
                Diagnostic::error("E0605", span, message).primary_label(self.non_primitive_label(from, to))
            }
            _ => {
                let message = format!("casting `{shown}` as `{target}` is invalid");
                let diagnostic = Diagnostic::error("E0606", span, message);
                let inner = from.as_reference().and_then(|(inner, _)| self.class(self.shallow(inner)));
                match inner {
                    Some(Class::Int | Class::Float) => diagnostic.help("dereference the expression: `*…`"),
                    _ => diagnostic,
                }
            }
        };
        self.emit(diagnostic);
    }

    fn non_primitive_label(&self, from: Ty, to: Ty) -> &'static str {
        match (from.kind(), to.kind()) {
            (_, TyKind::Adt(..)) => {
                "an `as` expression can only be used to convert between primitive types or to coerce to a specific trait object"
            }
            _ => "invalid cast",
        }
    }
}

/// Whether `as` makes numbers of an enum: its variants have no fields, and those with a discriminant of their own no brackets either
/// (reference, "Casting").
fn is_like_an_integer(adt: &Adt) -> bool {
    let is_unit = |variant: &Variant| variant.shape == VariantShape::Unit;
    let numbered = |variant: &Variant| variant.discriminant.is_some();
    adt.kind == AdtKind::Enum
        && !adt.variants.is_empty()
        && adt.variants.iter().all(|variant| variant.fields.is_empty())
        && (adt.variants.iter().all(is_unit) || !adt.variants.iter().any(numbered))
}

/// `&u8 as u32`: the types are close enough for rustc to call the cast invalid, and not impossible.
fn is_reference_to_primitive(from: Ty, to: Option<Class>) -> bool {
    let primitive = matches!(to, Some(variants!(Class: Int | Float | Bool | Char | Pointer)));
    matches!(from.kind(), TyKind::Ref(..)) && primitive
}
