//! Operators: built in where both sides are numbers, `bool` or `char`, through the language's traits everywhere else.

use super::FnCtx;
use super::expectation::Expectation;
use crate::diagnostic::Diagnostic;
use crate::hir::body::{BinOp, ExprId, Operator, UnOp};
use crate::types::tables::AdjustmentKind;
use crate::types::ty::{InferTy, Mutability, Ty, TyKind};

/// What the built-in forms of an operator work on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum OpClass {
    Math,
    Bit,
    Shift,
    Comparison,
}

fn class(op: BinOp) -> OpClass {
    match op {
        variants!(BinOp: Add | Sub | Mul | Div | Rem) => OpClass::Math,
        BinOp::BitXor | BinOp::BitAnd | BinOp::BitOr => OpClass::Bit,
        BinOp::Shl | BinOp::Shr => OpClass::Shift,
        variants!(BinOp: Eq | Lt | Le | Ne | Ge | Gt) => OpClass::Comparison,
    }
}

/// The operator as it is written, the lang name of its trait and its method, and the same for `op=`.
struct OpNames {
    symbol: &'static str,
    lang: &'static str,
    method: &'static str,
    assign_lang: &'static str,
    assign_method: &'static str,
}

const fn names(
    symbol: &'static str,
    lang: &'static str,
    method: &'static str,
    assign_lang: &'static str,
    assign_method: &'static str,
) -> OpNames {
    OpNames { symbol, lang, method, assign_lang, assign_method }
}

fn op_names(op: BinOp) -> OpNames {
    match op {
        BinOp::Add => names("+", "add", "add", "add_assign", "add_assign"),
        BinOp::Sub => names("-", "sub", "sub", "sub_assign", "sub_assign"),
        BinOp::Mul => names("*", "mul", "mul", "mul_assign", "mul_assign"),
        BinOp::Div => names("/", "div", "div", "div_assign", "div_assign"),
        BinOp::Rem => names("%", "rem", "rem", "rem_assign", "rem_assign"),
        BinOp::BitXor => names("^", "bitxor", "bitxor", "bitxor_assign", "bitxor_assign"),
        BinOp::BitAnd => names("&", "bitand", "bitand", "bitand_assign", "bitand_assign"),
        BinOp::BitOr => names("|", "bitor", "bitor", "bitor_assign", "bitor_assign"),
        BinOp::Shl => names("<<", "shl", "shl", "shl_assign", "shl_assign"),
        BinOp::Shr => names(">>", "shr", "shr", "shr_assign", "shr_assign"),
        BinOp::Eq => names("==", "eq", "eq", "", ""),
        BinOp::Ne => names("!=", "eq", "ne", "", ""),
        BinOp::Lt => names("<", "partial_ord", "lt", "", ""),
        BinOp::Le => names("<=", "partial_ord", "le", "", ""),
        BinOp::Ge => names(">=", "partial_ord", "ge", "", ""),
        BinOp::Gt => names(">", "partial_ord", "gt", "", ""),
    }
}

impl FnCtx<'_> {
    pub(super) fn check_binary(&mut self, id: ExprId, operator: Operator, left: ExprId, right: ExprId) -> Ty {
        let op = operator.op;
        let left_ty = self.check_expr(left, Expectation::None);
        let left_ty = self.structurally(left_ty);
        if self.is_error(left_ty) {
            self.check_expr(right, Expectation::None);
            return if class(op) == OpClass::Comparison { Ty::bool() } else { Ty::error() };
        }
        // Pointers to data and functions are coerced to each other first: `*const u8 == *mut u8`, `pointer == function`.
        if is_scalar(left_ty) && !matches!(left_ty.kind(), TyKind::RawPtr(..) | TyKind::FnPtr(_)) {
            let right_ty = self.check_expr(right, Expectation::None);
            let right_ty = self.structurally(right_ty);
            if self.is_error(right_ty) {
                return if class(op) == OpClass::Comparison { Ty::bool() } else { Ty::error() };
            }
            if let Some(ty) = self.built_in(op, left_ty, right_ty, right) {
                return ty;
            }
            return self.overloaded_binary(id, operator, left, left_ty, right, Some(right_ty));
        }
        self.overloaded_binary(id, operator, left, left_ty, right, None)
    }

    /// The result of a built-in operator on these types, which are unified as it demands.
    fn built_in(&mut self, op: BinOp, left: Ty, right: Ty, right_expr: ExprId) -> Option<Ty> {
        let fits = match class(op) {
            OpClass::Shift => is_integral(left) && is_integral(right),
            OpClass::Math => (is_integral(left) && is_integral(right)) || (is_floating(left) && is_floating(right)),
            OpClass::Bit => (is_integral(left) && is_integral(right)) || (left == Ty::bool() && right == Ty::bool()),
            OpClass::Comparison => is_scalar(left) && is_scalar(right) && !matches!(left.kind(), TyKind::FnDef(..)),
        };
        if !fits {
            return None;
        }
        if class(op) != OpClass::Shift && self.unify(left, right).is_err() {
            if matches!(left.kind(), TyKind::Infer(_)) && is_number(right) {
                let (left, right) = (self.display(left), self.display(right));
                let message = format!("can't compare `{left}` with `{right}`");
                let label = format!("no implementation for `{left} {} {right}`", op_names(op).symbol);
                self.emit(Diagnostic::error("E0277", self.span(right_expr), message).primary_label(label));
                return Some(Ty::bool());
            }
            self.report_types(self.span(right_expr), left, right);
        }
        Some(if class(op) == OpClass::Comparison { Ty::bool() } else { left })
    }

    fn overloaded_binary(
        &mut self,
        id: ExprId,
        operator: Operator,
        left: ExprId,
        left_ty: Ty,
        right: ExprId,
        right_ty: Option<Ty>,
    ) -> Ty {
        let op = operator.op;
        let names = op_names(op);
        let right_var = self.fresh_ty();
        let comparison = class(op) == OpClass::Comparison;
        let around = std::mem::replace(&mut self.at, operator.span);
        let method = self.operator_method(names.lang, names.method, left_ty, &[right_var]);
        self.at = around;
        self.select();
        let right_ty = match right_ty {
            Some(ty) => ty,
            None => self.check_expr(right, Expectation::HasType(right_var)),
        };
        let Some(method) = method else {
            return self.report_binary(id, operator, left_ty, right_ty);
        };
        if self.coerce(right, right_ty, right_var, comparison).is_err() {
            let right_var = self.resolve(&right_var);
            if !self.has_error(right_ty) {
                if comparison || !self.is_unknown(right_var) {
                    self.report_types(self.span(right), right_var, right_ty);
                } else {
                    self.report_binary(id, operator, left_ty, right_ty);
                }
            }
            return if comparison { Ty::bool() } else { Ty::error() };
        }
        self.select();
        let right_ty = self.structurally(right_var);
        if let Some(ty) = self.scalar_after_all(op, left_ty, (right, right_ty), method.sig.output) {
            return ty;
        }
        self.relate_referenced_scalars(op, left_ty, (right, right_ty), method.sig.output);
        if comparison {
            self.borrow_operand(left);
            self.borrow_operand(right);
        }
        self.tables.callees.insert(id, (method.def, method.args));
        method.sig.output
    }

    /// Both sides turned out to be scalars when the right one was coerced: then nothing is called.
    fn scalar_after_all(&mut self, op: BinOp, left: Ty, (right_expr, right): (ExprId, Ty), output: Ty) -> Option<Ty> {
        let (left, right) = (self.shallow(left), self.shallow(right));
        if !is_scalar(left) || !is_scalar(right) {
            return None;
        }
        let ty = self.built_in(op, left, right, right_expr)?;
        let _ = self.unify(output, ty);
        Some(ty)
    }

    /// `&n * 2` calls an impl, but rustc relates the numbers behind one layer of references as if the operator were built in:
    /// otherwise the type of a literal would stay unknown.
    fn relate_referenced_scalars(&mut self, op: BinOp, left: Ty, (right_expr, right): (ExprId, Ty), output: Ty) {
        let left = self.behind_reference(left);
        let right = self.behind_reference(right);
        if is_scalar(left)
            && is_scalar(right)
            && let Some(ty) = self.built_in(op, left, right, right_expr)
        {
            let _ = self.unify(output, ty);
        }
    }

    fn behind_reference(&mut self, ty: Ty) -> Ty {
        let ty = self.shallow(ty);
        ty.as_reference().map_or(ty, |(inner, _)| self.shallow(inner))
    }

    /// Comparisons take their operands by reference.
    fn borrow_operand(&mut self, operand: ExprId) {
        let target = Ty::reference(self.adjusted_type(operand), Mutability::Not);
        let borrow = AdjustmentKind::Borrow { mutability: Mutability::Not, two_phase: false };
        self.push_adjustments(operand, vec![self.adjustment(borrow, target)]);
    }

    pub(super) fn check_assign_op(&mut self, id: ExprId, op: BinOp, place: ExprId, value: ExprId) -> Ty {
        let place_ty = self.check_expr(place, Expectation::None);
        let place_ty = self.structurally(place_ty);
        if self.is_error(place_ty) {
            self.check_expr(value, Expectation::None);
            return Ty::unit();
        }
        if is_scalar(place_ty) {
            let value_ty = self.check_expr(value, Expectation::None);
            let value_ty = self.structurally(value_ty);
            if self.is_error(value_ty) {
                return Ty::unit();
            }
            if self.built_in(op, place_ty, value_ty, value).is_some() {
                self.check_assignable(place, "E0067");
                self.make_place_mutable(place);
                return Ty::unit();
            }
            return self.overloaded_assign_op(id, op, place, place_ty, value, Some(value_ty));
        }
        self.overloaded_assign_op(id, op, place, place_ty, value, None)
    }

    fn overloaded_assign_op(
        &mut self,
        id: ExprId,
        op: BinOp,
        place: ExprId,
        place_ty: Ty,
        value: ExprId,
        value_ty: Option<Ty>,
    ) -> Ty {
        let names = op_names(op);
        let value_var = self.fresh_ty();
        let method = self.operator_method(names.assign_lang, names.assign_method, place_ty, &[value_var]);
        self.select();
        let value_ty = match value_ty {
            Some(ty) => ty,
            None => self.check_expr(value, Expectation::HasType(value_var)),
        };
        let Some(method) = method else {
            self.report_assign_op(id, op, place, place_ty, value_ty);
            return Ty::unit();
        };
        if self.coerce(value, value_ty, value_var, false).is_err() {
            if !self.has_error(value_ty) {
                self.report_types(self.span(value), value_var, value_ty);
            }
            return Ty::unit();
        }
        self.check_assignable(place, "E0067");
        let value_ty = self.structurally(value_var);
        if self.scalar_after_all(op, place_ty, (value, value_ty), place_ty).is_some() {
            self.make_place_mutable(place);
            return Ty::unit();
        }
        let borrow = AdjustmentKind::Borrow { mutability: Mutability::Mut, two_phase: true };
        let target = Ty::reference(self.adjusted_type(place), Mutability::Mut);
        self.push_adjustments(place, vec![self.adjustment(borrow, target)]);
        self.make_place_mutable(place);
        self.tables.callees.insert(id, (method.def, method.args));
        Ty::unit()
    }

    fn report_binary(&mut self, id: ExprId, operator: Operator, left: Ty, right: Ty) -> Ty {
        let op = operator.op;
        let comparison = class(op) == OpClass::Comparison;
        let result = if comparison { Ty::bool() } else { Ty::error() };
        if self.has_error(left) || self.has_error(right) {
            return result;
        }
        let (shown, other) = (self.display(left), self.display(right));
        let message = match op {
            BinOp::Add => format!("cannot add `{other}` to `{shown}`"),
            BinOp::Sub => format!("cannot subtract `{other}` from `{shown}`"),
            BinOp::Mul => format!("cannot multiply `{shown}` by `{other}`"),
            BinOp::Div => format!("cannot divide `{shown}` by `{other}`"),
            BinOp::Rem => format!("cannot calculate the remainder of `{shown}` divided by `{other}`"),
            BinOp::BitAnd => format!("no implementation for `{shown} & {other}`"),
            BinOp::BitXor => format!("no implementation for `{shown} ^ {other}`"),
            BinOp::BitOr => format!("no implementation for `{shown} | {other}`"),
            BinOp::Shl => format!("no implementation for `{shown} << {other}`"),
            BinOp::Shr => format!("no implementation for `{shown} >> {other}`"),
            variants!(BinOp: Eq | Ne | Lt | Le | Ge | Gt) => {
                format!("binary operation `{}` cannot be applied to type `{shown}`", op_names(op).symbol)
            }
        };
        let place = self.typing.place_in_derive(self.owner, self.resolve(&left)).unwrap_or(operator.span);
        let mut diagnostic = Diagnostic::error("E0369", place, message);
        if let crate::hir::body::ExprKind::Binary(_, a, b) = &self.body.expr(id).kind {
            diagnostic = diagnostic.label(self.span(*a), shown).label(self.span(*b), other);
        }
        let left = self.resolve(&left);
        if let TyKind::Adt(def, _) = left.kind()
            && self.hir.is_user(*def)
        {
            let name = self.hir.def(*def).name.clone();
            let needed = match op {
                BinOp::Eq | BinOp::Ne => "PartialEq",
                BinOp::Lt | BinOp::Le | BinOp::Ge | BinOp::Gt => "PartialOrd",
                variants!(BinOp: Add | Sub | Mul | Div | Rem | BitXor | BitAnd | BitOr | Shl | Shr) => "",
            };
            diagnostic = match needed {
                "" => {
                    diagnostic.note(format!("an implementation of the operator's trait might be missing for `{name}`"))
                }
                _ => diagnostic
                    .note(format!("an implementation of `{needed}` might be missing for `{name}`"))
                    .help(format!("consider annotating `{name}` with `#[derive({needed})]`")),
            };
        }
        self.emit(diagnostic);
        result
    }

    fn report_assign_op(&mut self, id: ExprId, op: BinOp, place: ExprId, place_ty: Ty, value_ty: Ty) {
        if self.has_error(place_ty) || self.has_error(value_ty) {
            return;
        }
        let shown = self.display(place_ty);
        let symbol = op_names(op).symbol;
        let message = format!("binary assignment operation `{symbol}=` cannot be applied to type `{shown}`");
        let label = format!("cannot use `{symbol}=` on type `{shown}`");
        self.emit(Diagnostic::error("E0368", self.span(id), message).label(self.span(place), label));
    }

    pub(super) fn check_unary(&mut self, id: ExprId, op: UnOp, operand: ExprId, expectation: Expectation) -> Ty {
        match op {
            UnOp::Deref => self.check_deref(id, operand),
            UnOp::Not | UnOp::Neg => self.check_negation(id, op, operand, expectation),
        }
    }

    fn check_negation(&mut self, id: ExprId, op: UnOp, operand: ExprId, expectation: Expectation) -> Ty {
        let ty = self.check_expr(operand, expectation);
        let ty = self.known(ty, self.span(operand));
        if self.is_error(ty) {
            return ty;
        }
        let built_in = match op {
            UnOp::Not => is_integral(ty) || ty == Ty::bool(),
            UnOp::Neg => is_integral(ty) || is_floating(ty),
            UnOp::Deref => panic!("a dereference is no negation"),
        };
        if built_in && !(op == UnOp::Neg && matches!(ty.kind(), TyKind::Uint(_))) {
            return ty;
        }
        let (lang, symbol) = if op == UnOp::Not { ("not", "!") } else { ("neg", "-") };
        if let Some(method) = self.operator_method(lang, lang, ty, &[]) {
            self.tables.callees.insert(id, (method.def, method.args));
            return method.sig.output;
        }
        let shown = self.display(ty);
        let message = format!("cannot apply unary operator `{symbol}` to type `{shown}`");
        let diagnostic = Diagnostic::error("E0600", self.span(id), message);
        let diagnostic = diagnostic.primary_label(format!("cannot apply unary operator `{symbol}`"));
        let is_unsigned = matches!(ty.kind(), TyKind::Uint(_));
        let note = "unsigned values cannot be negated";
        self.emit(if is_unsigned { diagnostic.note(note) } else { diagnostic });
        Ty::error()
    }
}

fn is_number(ty: Ty) -> bool {
    is_integral(ty) || is_floating(ty)
}

pub(super) fn is_integral(ty: Ty) -> bool {
    matches!(ty.kind(), TyKind::Int(_) | TyKind::Uint(_) | TyKind::Infer(InferTy::Int(_)))
}

pub(super) fn is_floating(ty: Ty) -> bool {
    matches!(ty.kind(), TyKind::Float(_) | TyKind::Infer(InferTy::Float(_)))
}

/// What comparisons work on without a trait.
fn is_scalar(ty: Ty) -> bool {
    is_number(ty) || matches!(ty.kind(), variants!(TyKind: Bool | Char | RawPtr | FnDef | FnPtr))
}
