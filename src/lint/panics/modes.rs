//! A body to how far the value of each local can be followed (rustc's `CanConstProp`).

use crate::mir::{Body, BorrowKind, Place, PlaceElem, Rvalue, StatementKind, TerminatorKind};
use crate::types::kinds::kinds;
use crate::types::ty::{Const, Ty, TyKind};
use crate::types::{Typing, consts, fold};

/// See the module.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Mode {
    /// Assigned once.
    Everywhere,
    /// Assigned several times: known from an assignment to the end of its block.
    InOneBlock,
    /// An argument, borrowed, or too large.
    Never,
}

/// Locals of this size and more, in bytes, are not followed.
const TOO_LARGE: u64 = 64;

/// By local.
pub fn modes(typing: &Typing<'_>, body: &Body) -> Vec<Mode> {
    let follow =
        |ty: Ty| if size(typing, ty).is_some_and(|size| size < TOO_LARGE) { Mode::Everywhere } else { Mode::Never };
    let mut finder = Finder {
        modes: body.locals.iter().map(|local| follow(local.ty)).collect(),
        assigned: vec![false; body.locals.len()],
    };
    (1..=body.arg_count).for_each(|argument| finder.assigned[argument] = true);
    for block in &body.blocks {
        for statement in &block.statements {
            match &statement.kind {
                StatementKind::Assign(place, value) => {
                    finder.rvalue(value);
                    finder.store(place);
                }
                StatementKind::SetDiscriminant { place, .. } => finder.store(place),
                variants!(StatementKind: StorageLive | StorageDead | FakeRead | Step | Nop) => {}
            }
        }
        if let TerminatorKind::Call { destination, .. } = &block.terminator.kind {
            finder.store(destination);
        } else if let TerminatorKind::Drop { place, .. } = &block.terminator.kind {
            finder.never(place);
        }
    }
    (1..=body.arg_count).for_each(|argument| finder.modes[argument] = Mode::Never);
    finder.modes
}

struct Finder {
    modes: Vec<Mode>,
    assigned: Vec<bool>,
}

impl Finder {
    fn store(&mut self, place: &Place) {
        if place.projection.first() == Some(&PlaceElem::Deref) {
            return;
        }
        let local = place.local.index();
        if std::mem::replace(&mut self.assigned[local], true) && self.modes[local] == Mode::Everywhere {
            self.modes[local] = Mode::InOneBlock;
        }
    }

    fn rvalue(&mut self, value: &Rvalue) {
        match value {
            Rvalue::Ref(_, BorrowKind::Fake, _) => {}
            Rvalue::Ref(_, _, place) | Rvalue::RawPtr(_, place) => self.never(place),
            variants!(
                Rvalue: Use | Repeat | Len | Cast | Binary | CheckedBinary | Unary | Discriminant | Aggregate
            ) => {}
        }
    }

    fn never(&mut self, place: &Place) {
        if place.projection.first() != Some(&PlaceElem::Deref) {
            self.modes[place.local.index()] = Mode::Never;
        }
    }
}

/// How many bytes a value has, without padding; `None` where that is not known.
fn size(typing: &Typing<'_>, ty: Ty) -> Option<u64> {
    match ty.kind() {
        TyKind::Bool => Some(1),
        TyKind::Char => Some(4),
        TyKind::Int(int) => Some(u64::from(consts::int_bits(*int)) / 8),
        TyKind::Uint(uint) => Some(u64::from(consts::uint_bits(*uint)) / 8),
        TyKind::Float(float) => Some(if *float == crate::types::ty::FloatTy::F32 { 4 } else { 8 }),
        TyKind::Never | TyKind::FnDef(..) => Some(0),
        TyKind::Ref(..) | TyKind::RawPtr(..) => Some(8),
        TyKind::FnPtr(_) => Some(8),
        TyKind::Tuple(items) => items.iter().map(|item| size(typing, *item)).sum(),
        TyKind::Array(element, Const::Value(length)) => {
            size(typing, *element)?.checked_mul(u64::try_from(*length).ok()?)
        }
        TyKind::Adt(def, args) => size_of_adt(typing, *def, *args),
        variants!(TyKind: Array | Str | Slice | Closure | Dynamic) | kinds!(generic | unknown) => None,
    }
}

/// The largest variant; unions are not followed.
fn size_of_adt(typing: &Typing<'_>, def: crate::hir::def::DefId, args: crate::types::ty::Args) -> Option<u64> {
    if typing.hir.adt(def).kind == crate::hir::item::AdtKind::Union {
        return None;
    }
    let mut largest = 0;
    for fields in typing.fields_of(def).iter() {
        let sizes = fields.iter().map(|field| size(typing, fold::substitute(field, args)));
        largest = largest.max(sizes.sum::<Option<u64>>()?);
    }
    Some(largest)
}
