//! Expressions as places. Inside a closure a place may begin at a variable of the body around it; it is *closed* when enough of
//! its path is known to say which capture it lies in.

use super::{Builder, Category};
use crate::hir::body::LocalId;
use crate::hir::item::AdtKind;
use crate::mir::thir::{NodeId, NodeKind};
use crate::mir::{AssertMessage, BinOp, Local, Operand, Place, PlaceElem, Rvalue, TerminatorKind};
use crate::source::Span;
use crate::types::tables::{Capture, CaptureMode, CaptureProjection, ClosureKind};
use crate::types::ty::{Const, Mutability, Ty, TyKind};

/// A place that may not be closed yet, with its type.
#[derive(Clone, PartialEq, Debug)]
pub(in crate::mir::build) struct OpenPlace {
    base: Base,
    path: Vec<PlaceElem>,
    pub ty: Ty,
}

#[derive(Clone, Copy, PartialEq, Debug)]
enum Base {
    Local(Local),
    /// A variable of the body around the closure.
    Captured(LocalId),
}

impl OpenPlace {
    pub fn local(local: Local, ty: Ty) -> OpenPlace {
        OpenPlace { base: Base::Local(local), path: Vec::new(), ty }
    }

    /// One step further, to something of type `ty`.
    pub fn step(&self, elem: PlaceElem, ty: Ty) -> OpenPlace {
        let mut next = self.clone();
        next.path.push(elem);
        next.ty = ty;
        next
    }

    pub fn field(&self, index: usize, ty: Ty) -> OpenPlace {
        self.step(PlaceElem::Field(index, ty), ty)
    }

    pub fn deref(&self, ty: Ty) -> OpenPlace {
        self.step(PlaceElem::Deref, ty)
    }
}

impl Builder<'_> {
    /// The place of an expression; a value becomes a temporary.
    #[expect(clippy::wildcard_enum_match_arm, reason = "`category` names all")]
    pub(in crate::mir::build) fn place(&mut self, id: NodeId) -> OpenPlace {
        let node = self.node(id);
        match &node.kind {
            NodeKind::Variable(variable) => self.variable_place(*variable),
            NodeKind::Deref(pointer) => self.place(*pointer).deref(node.ty),
            NodeKind::Field { base, index } => {
                let base = self.place(*base);
                self.step_into_variant(base).field(*index, node.ty)
            }
            NodeKind::Index { base, index } => self.index_place(*base, *index, node.ty, node.span),
            _ => {
                debug_assert!(self.category(id) != Category::Place, "all places are above");
                if let Some(pointer) = self.promoted_bases.get(&id) {
                    return OpenPlace::local(*pointer, Ty::reference(node.ty, Mutability::Not)).deref(node.ty);
                }
                let local = self.temporary_of(id);
                OpenPlace::local(local, node.ty)
            }
        }
    }

    /// The place, closed.
    pub(in crate::mir::build) fn closed_place(&mut self, id: NodeId) -> Place {
        let place = self.place(id);
        self.close(&place)
    }

    /// Captures look into enums with one variant as if they were structs.
    fn step_into_variant(&self, base: OpenPlace) -> OpenPlace {
        let is_enum = |(def, _)| self.cx.typing.hir.adt(def).kind == AdtKind::Enum;
        if !base.ty.as_adt().is_some_and(is_enum) {
            return base;
        }
        let ty = base.ty;
        base.step(PlaceElem::Downcast(0), ty)
    }

    fn variable_place(&self, variable: LocalId) -> OpenPlace {
        let ty = self.variable_ty(variable);
        match self.variables.get(&variable) {
            Some(known) => match known.guard {
                Some(guard) => OpenPlace::local(guard, Ty::reference(ty, Mutability::Not)).deref(ty),
                None => OpenPlace::local(known.local, ty),
            },
            None => OpenPlace { base: Base::Captured(variable), path: Vec::new(), ty },
        }
    }

    /// The place in terms of this body's locals.
    ///
    /// # Panics
    /// If the closure does not capture it: inference captures what the closure uses.
    pub(in crate::mir::build) fn close(&self, place: &OpenPlace) -> Place {
        self.try_close(place).unwrap_or_else(|| panic!("a place that is used is not captured: {place:?}"))
    }

    /// `None` for a place around captured ones, which the closure only looks into.
    pub(in crate::mir::build) fn try_close(&self, place: &OpenPlace) -> Option<Place> {
        let variable = match place.base {
            Base::Local(local) => return Some(Place { local, projection: place.path.clone() }),
            Base::Captured(variable) => variable,
        };
        let (closure, _) = self.cx.closure?;
        let (index, rest) = closure.captures.iter().enumerate().find_map(|(index, capture)| {
            let rest = path_behind(capture, variable, &place.path)?;
            Some((index, rest))
        })?;
        let capture = &closure.captures[index];
        let mut closed = self.closure_self(closure.kind);
        closed.projection.push(PlaceElem::Field(index, capture_field_ty(capture)));
        if is_reference(capture.mode) {
            closed.projection.push(PlaceElem::Deref);
        }
        closed.projection.extend_from_slice(rest);
        Some(closed)
    }

    /// The closure's value inside its own body.
    fn closure_self(&self, kind: ClosureKind) -> Place {
        let argument = Place::local(Local(1));
        match kind {
            ClosureKind::Fn | ClosureKind::FnMut => argument.project(PlaceElem::Deref),
            ClosureKind::FnOnce => argument,
        }
    }

    fn index_place(&mut self, base: NodeId, index: NodeId, ty: Ty, span: Span) -> OpenPlace {
        let base = self.place(base);
        let index = self.temporary_of_operand(index);
        let closed = self.close(&base);
        self.check_bounds(&closed, base.ty, index, span);
        base.step(PlaceElem::Index(index), ty)
    }

    fn check_bounds(&mut self, base: &Place, base_ty: Ty, index: Local, span: Span) {
        let len = if let TyKind::Array(_, len) = base_ty.kind() {
            self.const_operand(len, span)
        } else {
            let len = self.new_temporary(Ty::usize(), span);
            self.assign(span, &Place::local(len), Rvalue::Len(base.clone()));
            Operand::Copy(Place::local(len))
        };
        let index = Operand::Copy(Place::local(index));
        let inside = self.new_temporary(Ty::bool(), span);
        self.assign(span, &Place::local(inside), Rvalue::Binary(BinOp::Lt, index.clone(), len.clone()));
        let message = AssertMessage::BoundsCheck { len, index };
        self.assert(span, Operand::Move(Place::local(inside)), true, message);
    }

    /// Panics unless `condition` is `expected`.
    pub(super) fn assert(&mut self, span: Span, condition: Operand, expected: bool, message: AssertMessage) {
        let (target, unwind) = (self.new_block(), self.unwind());
        let message = Box::new(message);
        self.terminate(span, TerminatorKind::Assert { condition, expected, message, target, unwind }, target);
    }

    /// A constant of the type system as a `usize`.
    pub(super) fn const_operand(&self, value: &Const, span: Span) -> Operand {
        use crate::mir::{ConstKind, Constant};
        let kind = match value {
            Const::Value(bits) => ConstKind::Bits(*bits),
            Const::Param(_) | Const::Infer(_) | Const::Unevaluated(..) | Const::Error => ConstKind::Type(value.clone()),
        };
        Operand::Constant(Constant { kind, ty: Ty::usize(), span })
    }

    /// An operand in a local of its own, so that it does not change until it is used.
    fn temporary_of_operand(&mut self, id: NodeId) -> Local {
        let node = self.node(id);
        let local = self.new_temporary(node.ty, node.span);
        self.with_plain_tail(|b| b.expr_into(&Place::local(local), id));
        local
    }
}

/// What of `path` is left behind the captured place, if it lies in it. Variants do not count: captures name fields only.
fn path_behind<'p>(capture: &Capture, variable: LocalId, path: &'p [PlaceElem]) -> Option<&'p [PlaceElem]> {
    if capture.place.local != variable {
        return None;
    }
    let mut rest = path;
    for projection in &capture.place.projections {
        while let [PlaceElem::Downcast(_), further @ ..] = rest {
            rest = further;
        }
        rest = match (projection, rest) {
            (CaptureProjection::Field { index, .. }, [PlaceElem::Field(field, _), rest @ ..]) if field == index => rest,
            (CaptureProjection::Deref { .. }, [PlaceElem::Deref, rest @ ..]) => rest,
            _ => return None,
        };
    }
    Some(rest)
}

fn is_reference(mode: CaptureMode) -> bool {
    match mode {
        CaptureMode::Ref | CaptureMode::UniqueRef | CaptureMode::MutRef => true,
        CaptureMode::Copy | CaptureMode::Move => false,
    }
}

/// The type of the closure's field for a capture.
pub(in crate::mir) fn capture_field_ty(capture: &Capture) -> Ty {
    match capture.mode {
        CaptureMode::Ref => Ty::reference(capture.ty, Mutability::Not),
        CaptureMode::UniqueRef | CaptureMode::MutRef => Ty::reference(capture.ty, Mutability::Mut),
        CaptureMode::Copy | CaptureMode::Move => capture.ty,
    }
}
