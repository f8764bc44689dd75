//! Functions of a foreign convention to the types in them that the other side has no match for (`improper_ctypes_definitions`).

use super::finding::{Finding, Lint};
use crate::hir::def::{DefId, DefKind};
use crate::hir::item::AdtKind;
use crate::types::Typing;
use crate::types::kinds::kinds;
use crate::types::ty::{Abi, Ty, TyKind};

const IMPROPER: Lint = Lint::warning("improper_ctypes_definitions", &[]);

/// Everything in the program's order.
pub fn check(typing: &Typing<'_>) -> Vec<Finding> {
    let hir = typing.hir;
    let is_function = |def: &DefId| matches!(hir.def(*def).kind, DefKind::Fn | DefKind::AssocFn);
    let mut findings = Vec::new();
    for def in hir.user_defs().into_iter().filter(is_function).filter(|def| hir.body(*def).is_some()) {
        let signature = typing.fn_sig(def);
        if matches!(signature.abi, Abi::Rust) {
            continue;
        }
        let declared = hir.fn_decl(def);
        for (written, ty) in declared.params.iter().zip(signature.inputs.iter()) {
            findings.extend(objection(typing, def, *ty).map(|name| finding(&name, written.span)));
        }
        let output = declared.output.as_ref().filter(|_| signature.output != Ty::unit());
        findings.extend(
            output
                .and_then(|written| objection(typing, def, signature.output).map(|name| finding(&name, written.span))),
        );
    }
    findings
}

fn finding(name: &str, place: crate::source::Span) -> Finding {
    Finding::new(IMPROPER, place, format!("`extern` fn uses type `{name}`, which is not FFI-safe"), "")
}

/// The type to which no C type corresponds, as it is shown.
fn objection(typing: &Typing<'_>, owner: DefId, ty: Ty) -> Option<String> {
    let shown = || Some(typing.display(ty));
    match ty.kind() {
        TyKind::Adt(def, args) => {
            let path = typing.hir.path(*def);
            let pointee = args.types().next();
            match path.as_str() {
                "alloc::boxed::Box" => pointee.and_then(|inner| behind_pointer(typing, owner, inner, ty)),
                "core::option::Option" => pointee.and_then(|inner| {
                    if is_never_null(typing, inner) { objection(typing, owner, inner) } else { shown() }
                }),
                "core::ptr::non_null::NonNull" | "core::marker::PhantomData" => None,
                _ => {
                    let adt = typing.hir.adt(*def);
                    let is_plain_enum = adt.kind == AdtKind::Enum && adt.repr.int.is_some();
                    let is_fixed = adt.repr.c || adt.repr.transparent || is_plain_enum;
                    if !is_fixed {
                        return shown();
                    }
                    let fields = typing.fields_of(*def);
                    let all = fields.iter().flatten();
                    let mut all = all.map(|field| typing.substitute(*field, *args)).filter(|field| *field != ty);
                    all.find_map(|field| objection(typing, owner, field))
                }
            }
        }
        TyKind::Ref(_, inner, _) | TyKind::RawPtr(inner, _) => behind_pointer(typing, owner, *inner, ty),
        TyKind::FnPtr(signature) if signature.abi == Abi::Rust => shown(),
        TyKind::Char | TyKind::Str | TyKind::Slice(_) | TyKind::Array(..) | TyKind::Tuple(_) | TyKind::Dynamic(..) => {
            shown()
        }
        TyKind::Bool | TyKind::Int(_) | TyKind::Uint(_) | TyKind::Float(_) | TyKind::Never => None,
        kinds!(function | generic | unknown) => None,
    }
}

/// A thin pointer is as good as any.
fn behind_pointer(typing: &Typing<'_>, owner: DefId, inner: Ty, pointer: Ty) -> Option<String> {
    let is_thin = typing.is_sized(inner, &typing.param_env(owner)) || matches!(inner.kind(), kinds!(generic));
    if is_thin {
        return None;
    }
    Some(typing.display(if matches!(inner.kind(), TyKind::Dynamic(..)) { pointer } else { inner }))
}

/// Whether `Option` of it is a pointer that may be null.
fn is_never_null(typing: &Typing<'_>, ty: Ty) -> bool {
    match ty.kind() {
        TyKind::Ref(..) | TyKind::FnPtr(_) => true,
        TyKind::Adt(def, _) => {
            matches!(typing.hir.path(*def).as_str(), "alloc::boxed::Box" | "core::ptr::non_null::NonNull")
                || typing.hir.path(*def).starts_with("core::num::nonzero::NonZero")
        }
        variants!(TyKind: RawPtr | Str | Slice | Array | Tuple | Never | Dynamic | FnDef | Closure)
        | kinds!(scalar | generic | unknown) => false,
    }
}
