//! Calls to values that are made of bits which do not fit, or by a detour: `transmute` where a method does the same, an address out of
//! a number, references out of zeros, a literal that is no UTF-8.

use super::finding::{Finding, Lint};
use super::walk::Typed;
use crate::hir::body::{ExprId, ExprKind};
use crate::hir::item::AdtKind;
use crate::types::kinds::kinds;
use crate::types::ty::{FloatTy, Ty, TyKind, UintTy};
use crate::types::{consts, ty::Const};

const DETOUR: Lint = Lint::warning("unnecessary_transmutes", &[]);
const ADDRESS: Lint = Lint::warning("integer_to_ptr_transmutes", &[]);
const INVALID: Lint = Lint::warning("invalid_value", &[]);
const UTF8: Lint = Lint::warning("invalid_from_utf8", &[]);

/// What memory is made up of that nobody wrote a value to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Made {
    Zeroed,
    Uninitialised,
}

/// Adds what one expression shows.
pub fn expression(typed: &Typed<'_>, id: ExprId, findings: &mut Vec<Finding>) {
    let expr = typed.body.expr(id);
    let span = expr.span;
    if let ExprKind::MethodCall { receiver, method, .. } = &expr.kind
        && &*method.ident.name == "assume_init"
        && let Some((path, generic, _)) = typed.called(typed.body.expr(*receiver))
        && let Some(ty) = generic.types().next()
    {
        let made = match path.rsplit("::").next() {
            Some("uninit") => Made::Uninitialised,
            Some("zeroed") => Made::Zeroed,
            _ => return,
        };
        if path.starts_with("core::mem::maybe_uninit::") {
            findings.extend(invalid(typed, ty, made, span));
        }
    }
    let Some((path, generic, args)) = typed.called(expr) else { return };
    let mut types = generic.types();
    match (path.as_str(), types.next(), types.next()) {
        ("core::intrinsics::transmute" | "core::mem::transmute", Some(from), Some(to)) => {
            findings.extend(transmuted(from, to, span));
        }
        ("core::mem::zeroed", Some(ty), _) => findings.extend(invalid(typed, ty, Made::Zeroed, span)),
        ("core::mem::uninitialized", Some(ty), _) => {
            findings.extend(invalid(typed, ty, Made::Uninitialised, span));
        }
        (name, _, _)
            if name.starts_with("core::str::")
                && (name.ends_with("::from_utf8") || name.ends_with("::from_utf8_mut")) =>
        {
            let name = name.rsplit("::").next().unwrap_or_default();
            if args.first().is_some_and(|bytes| super::calls::is_invalid_utf8(typed, *bytes)) {
                let message = format!("calls to `std::str::{name}` with an invalid literal always return an error");
                findings.push(Finding::new(UTF8, span, message, ""));
            }
        }
        _ => {}
    }
}

fn transmuted(from: Ty, to: Ty, span: crate::source::Span) -> Option<Finding> {
    if matches!(from.kind(), TyKind::Uint(_) | TyKind::Int(_))
        && matches!(to.kind(), TyKind::RawPtr(..) | TyKind::Ref(..))
    {
        let message = "transmuting an integer to a pointer creates a pointer without provenance";
        return Some(Finding::new(ADDRESS, span, message, ""));
    }
    let is_bytes = |ty: Ty| matches!(ty.kind(), TyKind::Array(element, Const::Value(_)) if matches!(element.kind(), TyKind::Uint(UintTy::U8)));
    let bits = |ty: Ty| match ty.kind() {
        TyKind::Int(int) => Some(consts::int_bits(*int)),
        TyKind::Uint(uint) => Some(consts::uint_bits(*uint)),
        TyKind::Float(FloatTy::F32) => Some(32),
        TyKind::Float(FloatTy::F64) => Some(64),
        variants!(TyKind: Bool | Char | Str | Never | Adt | Slice | Array | Tuple | Dynamic)
        | kinds!(pointer | function | generic | unknown) => None,
    };
    let is_u32 = |ty: Ty| matches!(ty.kind(), TyKind::Uint(UintTy::U32));
    let is_detour = match (from.kind(), to.kind()) {
        (TyKind::Char, _) => is_u32(to),
        (_, TyKind::Char) => is_u32(from),
        (TyKind::Bool, _) => matches!(to.kind(), TyKind::Uint(UintTy::U8)),
        _ if is_bytes(from) => bits(to).is_some(),
        _ if is_bytes(to) => bits(from).is_some(),
        _ => from != to && bits(from).is_some() && bits(from) == bits(to),
    };
    is_detour.then(|| Finding::new(DETOUR, span, "unnecessary transmute", ""))
}

fn invalid(typed: &Typed<'_>, ty: Ty, made: Made, span: crate::source::Span) -> Option<Finding> {
    forbids(typed, ty, made, 0).then(|| {
        let how = match made {
            Made::Zeroed => "zero-initialization",
            Made::Uninitialised => "being left uninitialized",
        };
        let message = format!("the type `{}` does not permit {how}", typed.typing.display(ty));
        Finding::new(INVALID, span, message, "this code causes undefined behavior when executed")
    })
}

/// Whether no value of the type may be made so.
fn forbids(typed: &Typed<'_>, ty: Ty, made: Made, depth: u32) -> bool {
    match ty.kind() {
        TyKind::Ref(..) | TyKind::FnPtr(_) | TyKind::Never => true,
        TyKind::RawPtr(pointee, _) => made == Made::Uninitialised || matches!(pointee.kind(), TyKind::Dynamic(..)),
        kinds!(scalar) => made == Made::Uninitialised,
        TyKind::Tuple(items) => items.iter().any(|item| forbids(typed, *item, made, depth)),
        TyKind::Array(element, Const::Value(length)) => *length > 0 && forbids(typed, *element, made, depth),
        TyKind::Adt(def, args) if depth < 8 => {
            if matches!(
                typed.typing.hir.path(*def).as_str(),
                "core::ptr::non_null::NonNull" | "core::num::nonzero::NonZero"
            ) {
                return true;
            }
            let adt = typed.typing.hir.adt(*def);
            let count = adt.variants.first().map_or(0, |variant| variant.fields.len());
            let field = |index| typed.typing.field_type(*def, 0, index, *args);
            adt.kind == AdtKind::Struct && (0..count).any(|index| forbids(typed, field(index), made, depth + 1))
        }
        variants!(TyKind: Adt | Array | Str | Slice | FnDef | Closure | Dynamic) | kinds!(generic | unknown) => false,
    }
}
