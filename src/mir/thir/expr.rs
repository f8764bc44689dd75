//! Expressions to nodes: paths, calls, places and values; control flow is in `control`, operators in `operator`.

use super::adjust::borrow_kind;
use super::{AdtValue, Call, Lowering, NodeId, NodeKind};
use crate::hir::body::{ExprId, ExprKind, FieldInit, LocalId};
use crate::hir::def::{DefId, DefKind};
use crate::hir::item::AdtKind;
use crate::hir::ty::{QPath, Res};
use crate::mir::{BorrowKind, ConstKind, Constant, MutBorrowKind};
use crate::source::Span;
use crate::types::tables::{Capture, CaptureMode, CaptureProjection, PathTarget};
use crate::types::ty::{Const, Mutability, Ty, TyKind};

impl Lowering<'_> {
    /// The type of an expression before its adjustments.
    pub(super) fn expr_ty(&self, id: ExprId) -> Ty {
        self.tables.expr_types[id.0 as usize]
    }

    pub(super) fn exprs(&mut self, ids: &[ExprId]) -> Vec<NodeId> {
        ids.iter().map(|&id| self.expr(id)).collect()
    }

    /// The expression without its adjustments.
    pub(super) fn unadjusted(&mut self, id: ExprId) -> NodeId {
        let body = self.body;
        let expr = body.expr(id);
        let (ty, span) = (self.expr_ty(id), expr.span);
        let kind = match &expr.kind {
            ExprKind::Literal(literal) => {
                let constant = self.literal(literal, false, ty, span);
                Self::constant_kind(constant)
            }
            ExprKind::Path(path) => self.path(id, path, ty, span),
            ExprKind::Unary(op, operand) => return self.unary(id, *op, *operand),
            ExprKind::Binary(op, left, right) => self.binary(id, op.op, *left, *right),
            ExprKind::Logical(op, left, right) => NodeKind::Logical(*op, self.expr(*left), self.expr(*right)),
            ExprKind::Assign { place, value } => {
                NodeKind::Assign { place: self.expr(*place), value: self.expr(*value) }
            }
            ExprKind::AssignOp { op, place, value } => self.assign_op(id, *op, *place, *value),
            ExprKind::AddrOf { raw, mutable, place } => self.addr_of(*raw, *mutable, *place),
            ExprKind::Call { callee, args } => self.call(id, *callee, args, ty),
            ExprKind::MethodCall { receiver, method, args } => {
                let mut all = vec![self.expr(*receiver)];
                all.extend(self.exprs(args));
                let call_span = method.ident.span.to(span.shrink_to_end());
                self.callee_call(id, all, call_span, false)
            }
            ExprKind::Field { base, .. } => {
                let index = self.tables.field_indices.get(&id).copied();
                let base = self.expr(*base);
                index.map_or(NodeKind::Error, |index| NodeKind::Field { base, index })
            }
            ExprKind::Index { base, index } => return self.index(id, *base, *index),
            ExprKind::Cast { value, .. } => self.cast(id, *value),
            ExprKind::Tuple(items) => NodeKind::Tuple(self.exprs(items)),
            ExprKind::Array(items) => NodeKind::Array(self.exprs(items)),
            ExprKind::Repeat { value, .. } => self.repeat(*value, ty),
            ExprKind::Struct { fields, base, .. } => self.struct_value(id, fields, *base, ty),
            ExprKind::Closure(closure) => self.closure(id, closure.def, ty),
            ExprKind::InlineConst(def) => {
                let args = self.typing.identity_args(*def);
                NodeKind::Constant(Constant { kind: ConstKind::Item(*def, args), ty, span })
            }
            ExprKind::Yield => NodeKind::Yield,
            ExprKind::Error => NodeKind::Error,
            variants!(
                ExprKind: Block | If | Let | Match | Loop | Break | Continue | Return | DropTemporaries
            ) => self.control(id),
        };
        self.push(id, span, ty, kind)
    }

    fn path(&mut self, id: ExprId, path: &QPath, ty: Ty, span: Span) -> NodeKind {
        if let QPath::Resolved { path, .. } = path
            && let Res::Local(local) = path.res
        {
            return NodeKind::Variable(local);
        }
        let Some((target, args)) = self.tables.path_resolutions.get(&id).copied() else { return NodeKind::Error };
        match target {
            _ if matches!(ty.kind(), TyKind::FnDef(..)) => {
                NodeKind::Constant(Constant { kind: ConstKind::ZeroSized, ty, span })
            }
            PathTarget::Ctor(ctor) => self.adt_value(ctor, ty, Vec::new(), None),
            PathTarget::Def(def) => {
                if let DefKind::Static { mutable } = self.typing.hir.def(def).kind {
                    self.static_place(id, def, mutable, ty, span)
                } else {
                    Self::constant_kind(self.named_constant(target, args, ty, span))
                }
            }
            PathTarget::ConstParam(_) => Self::constant_kind(self.named_constant(target, args, ty, span)),
        }
    }

    /// A static is what its address points at.
    fn static_place(&mut self, id: ExprId, def: DefId, mutable: bool, ty: Ty, span: Span) -> NodeKind {
        let pointer =
            if mutable { Ty::new(TyKind::RawPtr(ty, Mutability::Mut)) } else { Ty::reference(ty, Mutability::Not) };
        let def = self.typing.linked(def).unwrap_or(def);
        let address = Constant { kind: ConstKind::Static(def), ty: pointer, span };
        NodeKind::Deref(self.push(id, span, pointer, NodeKind::Constant(address)))
    }

    fn addr_of(&mut self, raw: bool, mutable: bool, place: ExprId) -> NodeKind {
        let place = self.expr(place);
        let mutability = Mutability::from_bool(mutable);
        if raw {
            NodeKind::RawBorrow(mutability, place)
        } else {
            NodeKind::Borrow(borrow_kind(mutability, false), place)
        }
    }

    fn call(&mut self, id: ExprId, callee: ExprId, args: &[ExprId], ty: Ty) -> NodeKind {
        let span = self.body.expr(id).span;
        if self.tables.callees.contains_key(&id) {
            // A value that implements `Fn*`: `call*(callee, (args))`.
            let function = self.expr(callee);
            let args = self.exprs(args);
            let tuple_ty = Ty::tuple(&args.iter().map(|&arg| self.ty_of(arg)).collect::<Vec<_>>());
            let tuple = self.push(id, span, tuple_ty, NodeKind::Tuple(args));
            return self.callee_call(id, vec![function, tuple], span, true);
        }
        if let Some((PathTarget::Ctor(ctor), _)) = self.tables.path_resolutions.get(&callee).copied() {
            let fields = args.iter().enumerate().map(|(index, &arg)| (index, self.expr(arg))).collect();
            return self.adt_value(ctor, ty, fields, None);
        }
        let callee = self.expr(callee);
        NodeKind::Call(Call { callee, args: self.exprs(args), call_span: span, from_operator: false })
    }

    /// A call of what `callees` has for the expression.
    pub(super) fn callee_call(&mut self, id: ExprId, args: Vec<NodeId>, call_span: Span, operator: bool) -> NodeKind {
        let Some(&(def, generic_args)) = self.tables.callees.get(&id) else { return NodeKind::Error };
        let callee = self.function(id, call_span, def, generic_args);
        NodeKind::Call(Call { callee, args, call_span, from_operator: operator })
    }

    fn index(&mut self, id: ExprId, base: ExprId, index: ExprId) -> NodeId {
        let (ty, span) = (self.expr_ty(id), self.body.expr(id).span);
        let (base, index) = (self.expr(base), self.expr(index));
        let Some(&callee) = self.tables.callees.get(&id) else {
            return self.push(id, span, ty, NodeKind::Index { base, index });
        };
        let mutability = self.reference_mutability(base);
        self.overloaded_place(id, ty, callee, mutability, vec![base, index])
    }

    /// Of a receiver that an operator borrows.
    pub(super) fn reference_mutability(&self, node: NodeId) -> Mutability {
        self.ty_of(node).as_reference().map_or(Mutability::Not, |(_, mutability)| mutability)
    }

    fn repeat(&mut self, value: ExprId, ty: Ty) -> NodeKind {
        let len = if let TyKind::Array(_, len) = ty.kind() { len.clone() } else { Const::Error };
        NodeKind::Repeat { value: self.expr(value), len }
    }

    fn struct_value(&mut self, id: ExprId, fields: &[FieldInit], base: Option<ExprId>, ty: Ty) -> NodeKind {
        let tables = self.tables;
        let (Some(&variant), Some(indices)) = (tables.struct_variants.get(&id), tables.struct_fields.get(&id)) else {
            return NodeKind::Error;
        };
        let fields = indices.iter().zip(fields).map(|(&index, field)| (index, self.expr(field.value))).collect();
        let base = base.map(|base| self.expr(base));
        self.adt_value(variant, ty, fields, base)
    }

    /// A value of the struct or variant `ctor`, of the type `ty`.
    fn adt_value(&self, ctor: DefId, ty: Ty, fields: Vec<(usize, NodeId)>, base: Option<NodeId>) -> NodeKind {
        let TyKind::Adt(def, args) = *ty.kind() else { return NodeKind::Error };
        let adt = self.typing.hir.adt(def);
        let variant = adt.variants.iter().position(|variant| variant.def == ctor).unwrap_or(0);
        NodeKind::Adt(AdtValue { def, variant, args, fields, base, is_union: adt.kind == AdtKind::Union })
    }

    fn closure(&mut self, id: ExprId, def: DefId, ty: Ty) -> NodeKind {
        let TyKind::Closure(_, args) = *ty.kind() else { return NodeKind::Error };
        let Some(closure) = self.tables.closures.get(&def) else { return NodeKind::Error };
        let captures = closure.captures.iter().map(|capture| self.capture(id, capture)).collect();
        NodeKind::Closure { def, args, captures }
    }

    fn capture(&mut self, id: ExprId, capture: &Capture) -> NodeId {
        let place = self.captured_place(id, capture.place.local, &capture.place.projections, capture.span);
        let (kind, mutability) = match capture.mode {
            CaptureMode::Copy | CaptureMode::Move => return place,
            CaptureMode::Ref => (BorrowKind::Shared, Mutability::Not),
            CaptureMode::UniqueRef => (BorrowKind::Mut { kind: MutBorrowKind::ClosureCapture }, Mutability::Mut),
            // The closure's body, not its making, is where changing a variable without `mut` is wrong.
            CaptureMode::MutRef if !self.body.local(capture.place.local).mutable => {
                (BorrowKind::Mut { kind: MutBorrowKind::ClosureCapture }, Mutability::Mut)
            }
            CaptureMode::MutRef => (BorrowKind::Mut { kind: MutBorrowKind::Default }, Mutability::Mut),
        };
        self.push(id, capture.span, Ty::reference(capture.ty, mutability), NodeKind::Borrow(kind, place))
    }

    fn captured_place(&mut self, id: ExprId, local: LocalId, path: &[CaptureProjection], span: Span) -> NodeId {
        let ty = self.tables.local_types[local.0 as usize];
        let mut node = self.push(id, span, ty, NodeKind::Variable(local));
        for projection in path {
            node = match *projection {
                CaptureProjection::Field { index, ty } => {
                    self.push(id, span, ty, NodeKind::Field { base: node, index })
                }
                CaptureProjection::Deref { ty } => self.push(id, span, ty, NodeKind::Deref(node)),
            };
        }
        node
    }
}
