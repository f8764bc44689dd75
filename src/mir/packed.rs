//! A body to the references in it that would not be aligned: those to fields of `#[repr(packed)]` types (E0793).

use super::place::{place_ty, step_ty};
use super::{Body, BorrowKind, Place, PlaceElem, Rvalue, StatementKind};
use crate::diagnostic::Diagnostic;
use crate::types::kinds::kinds;
use crate::types::ty::{FloatTy, Ty, TyKind};
use crate::types::{Typing, consts, fold};

/// One error for each place that borrows so.
pub(super) fn check(typing: &Typing<'_>, body: &Body) -> Vec<Diagnostic> {
    let mut found: Vec<Diagnostic> = Vec::new();
    if !body.user {
        return found;
    }
    for statement in body.blocks.iter().flat_map(|block| &block.statements) {
        let StatementKind::Assign(_, Rvalue::Ref(_, kind, place)) = &statement.kind else { continue };
        if matches!(kind, BorrowKind::Fake) || !is_unaligned(typing, body, place) {
            continue;
        }
        let diagnostic = Diagnostic::error("E0793", statement.span, "reference to field of packed struct is unaligned")
            .note("this struct is 1-byte aligned, but the type of this field may require higher alignment")
            .note("creating a misaligned reference is undefined behavior (even if that reference is never dereferenced)")
            .help("copy the field contents to a local variable, or replace the reference with a raw pointer and use `read_unaligned`/`write_unaligned`");
        if !found.contains(&diagnostic) {
            found.push(diagnostic);
        }
    }
    found
}

fn is_unaligned(typing: &Typing<'_>, body: &Body, place: &Place) -> bool {
    let mut ty = body.locals[place.local.index()].ty;
    let mut packed: Option<u64> = None;
    for step in &place.projection {
        if let (TyKind::Adt(def, _), PlaceElem::Field(..)) = (ty.kind(), step)
            && let Some(own) = typing.hir.adt(*def).repr.packed
        {
            packed = Some(packed.map_or(own, |outer| outer.min(own)));
        }
        if *step == PlaceElem::Deref {
            packed = None;
        }
        ty = step_ty(typing, ty, step);
    }
    let own = place_ty(typing, body, place);
    packed.is_some_and(|packed| align(typing, own).is_none_or(|align| align > packed))
}

/// The alignment of a type in bytes; `None` where it is not known.
fn align(typing: &Typing<'_>, ty: Ty) -> Option<u64> {
    match ty.kind() {
        TyKind::Bool | TyKind::Str | TyKind::Never => Some(1),
        TyKind::Char => Some(4),
        TyKind::Int(int) => Some(u64::from(consts::int_bits(*int)) / 8),
        TyKind::Uint(uint) => Some(u64::from(consts::uint_bits(*uint)) / 8),
        TyKind::Float(FloatTy::F32) => Some(4),
        TyKind::Float(FloatTy::F64) => Some(8),
        TyKind::Ref(..) | TyKind::RawPtr(..) | TyKind::FnPtr(_) => Some(8),
        TyKind::FnDef(..) => Some(1),
        TyKind::Array(element, _) | TyKind::Slice(element) => align(typing, *element),
        TyKind::Tuple(items) => {
            items.iter().map(|item| align(typing, *item)).try_fold(1, |most, own| Some(own?.max(most)))
        }
        TyKind::Adt(def, args) => {
            let repr = typing.hir.adt(*def).repr.clone();
            let fields = typing.fields_of(*def);
            let own = fields.iter().flatten().map(|field| align(typing, fold::substitute(field, *args)));
            let natural = own.collect::<Option<Vec<u64>>>().map(|all| all.into_iter().max().unwrap_or(1));
            match repr.packed {
                Some(packed) => Some(natural.unwrap_or(packed).min(packed)),
                None => natural.map(|natural| natural.max(repr.align.unwrap_or(1))),
            }
        }
        TyKind::Closure(..) | TyKind::Dynamic(..) | kinds!(generic | unknown) => None,
    }
}
