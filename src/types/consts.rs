//! Constant expressions of types to numbers: array lengths, const arguments, discriminants.
//!
//! Only what is usual there: literals, arithmetic, casts, other constants, const parameters. Whatever else stays unevaluated.

use std::rc::Rc;

use super::Typing;
use super::flags::{Flags, of_args};
use super::lower::{Lower, prim_ty};
use super::memo::Question;
use super::ty::{Args, Const, FloatTy, GenericArg, IntTy, Ty, TyKind, UintTy};
use crate::hir::body::{BinOp, Body, ExprId, ExprKind, Literal, LogicalOp, UnOp};
use crate::hir::def::{DefId, DefKind};
use crate::hir::ty::{GenericArg as HirGenericArg, PathSegment, QPath, Res, Ty as HirTy, TyKind as HirTyKind};
use crate::hir::{SelfHead, is_of_library};
use crate::types::kinds::kinds;

impl Typing<'_> {
    /// Evaluates simple constant expressions as types need them (array lengths, const arguments, discriminants): literals,
    /// arithmetic, constants, const parameters. Anything else is the machine's; then `Unevaluated` stays.
    pub fn evaluate_const(&self, def: DefId, args: Args) -> Const {
        if let Some(library) =
            self.library.filter(|_| is_of_library(def) && !of_args(args).intersects(Flags::PROGRAM.union(Flags::INFER)))
        {
            return library.evaluate_const(def, args);
        }
        let key = (Question::Const, def);
        self.remembered(&self.memo.consts, (def, args), key, || Const::Error, || self.compute_const(def, args))
    }

    fn compute_const(&self, def: DefId, args: Args) -> Const {
        let Some(body) = self.hir.body(def) else { return self.trait_const(def, args) };
        let ty = self.type_of(def);
        if let ExprKind::Path(QPath::Resolved { self_ty: None, path }) = &body.expr(innermost(&body, body.value)).kind
            && let Res::Param { owner, index } = path.res
        {
            let param = self.param(owner, index);
            return match args.get(param.index as usize) {
                Some(GenericArg::Const(known)) => known.clone(),
                Some(GenericArg::Type(_) | GenericArg::Region(_)) | None => Const::Param(param),
            };
        }
        let evaluator = Evaluator { typing: self, body: &body, args };
        match evaluator.eval(body.value, ty) {
            Some(value) => Const::Value(to_bits(value, ty)),
            None => self.run_const(def, args),
        }
    }

    /// By running it, when nothing in it is open.
    fn run_const(&self, def: DefId, args: Args) -> Const {
        let open = Flags::PARAM.union(Flags::INFER).union(Flags::ERROR);
        let run = self.evaluator.filter(|_| !of_args(args).intersects(open));
        if self.hir.is_user(def) && run.is_some() && self.body(crate::hir::body::BodyId(def)).tainted {
            return Const::Error;
        }
        match run.map(|run| run(self, def, args)) {
            Some(Ok(bits)) => Const::Value(bits),
            Some(Err(Some(diagnostic))) => {
                self.report(diagnostic);
                Const::Error
            }
            Some(Err(None)) | None => Const::Unevaluated(def, args),
        }
    }

    /// A constant that its trait does not give a value: the impl's.
    fn trait_const(&self, def: DefId, args: Args) -> Const {
        match self.resolve_instance(def, args) {
            Some(super::Instance { kind: super::InstanceKind::Item(found), args }) if found != def => {
                self.evaluate_const(found, args)
            }
            _ => Const::Unevaluated(def, args),
        }
    }

    /// The discriminant of each variant of an enum, explicit ones evaluated, as the enum's discriminant type holds them.
    pub fn discriminants(&self, adt: DefId) -> Rc<Vec<i128>> {
        if let Some(library) = self.behind(adt) {
            return library.discriminants(adt);
        }
        let key = (Question::Const, adt);
        let unknown = || Rc::new((0..self.hir.adt(adt).variants.len() as i128).collect());
        self.remembered(&self.memo.discriminants, adt, key, unknown, || {
            let known = self.hir.adt(adt);
            let ty = self.discriminant_ty(adt);
            let mut next: i128 = 0;
            let mut all = Vec::new();
            for variant in &known.variants {
                if let Some(def) = variant.discriminant
                    && let Const::Value(bits) = self.evaluate_const(def, self.identity_args(def))
                {
                    next = from_bits(bits, ty);
                }
                all.push(next);
                next = from_bits(to_bits(next.wrapping_add(1), ty), ty);
            }
            Rc::new(all)
        })
    }

    /// The discriminant of one variant, which may be asked for by the constant of another: what stands before it decides it.
    fn single_discriminant(&self, adt: DefId, index: usize) -> Option<i128> {
        let known = self.hir.adt(adt);
        let ty = self.discriminant_ty(adt);
        let (offset, start) = known.variants[..=index]
            .iter()
            .rev()
            .enumerate()
            .find_map(|(offset, variant)| variant.discriminant.map(|def| (offset as i128, Some(def))))
            .unwrap_or((index as i128, None));
        let first = match start {
            None => 0,
            Some(def) => match self.evaluate_const(def, self.identity_args(def)) {
                Const::Value(bits) => from_bits(bits, ty),
                Const::Param(_) | Const::Infer(_) | Const::Unevaluated(..) | Const::Error => return None,
            },
        };
        Some(from_bits(to_bits(first.wrapping_add(offset), ty), ty))
    }

    /// The type of an enum's discriminants: that of `#[repr]`, else `isize`.
    pub fn discriminant_ty(&self, adt: DefId) -> Ty {
        let named = self.hir.adt(adt).repr.int.clone();
        named.and_then(|name| int_by_name(&name)).unwrap_or(Ty::new(TyKind::Int(IntTy::Isize)))
    }
}

struct Evaluator<'a, 't> {
    typing: &'a Typing<'t>,
    body: &'a Body,
    args: Args,
}

impl Evaluator<'_, '_> {
    /// The value of an expression that is expected to have this type.
    #[expect(clippy::wildcard_enum_match_arm, reason = "what is not simple is left to the machine")]
    fn eval(&self, id: ExprId, expected: Ty) -> Option<i128> {
        let value = match &self.body.expr(id).kind {
            ExprKind::Literal(literal) => literal.bits()? as i128,
            ExprKind::Path(path) => self.path(path)?,
            ExprKind::Unary(UnOp::Neg, inner) => self.eval(*inner, expected)?.checked_neg()?,
            ExprKind::Unary(UnOp::Not, inner) => {
                let value = self.eval(*inner, expected)?;
                if *expected.kind() == TyKind::Bool { i128::from(value == 0) } else { !value }
            }
            ExprKind::Binary(op, left, right) => {
                let (left, right) = self.operands(*left, *right, expected)?;
                return binary(op.op, left, right).filter(|value| in_range(*value, expected) || is_comparison(op.op));
            }
            ExprKind::Logical(op, left, right) => {
                let (left, right) = (self.eval(*left, expected)? != 0, self.eval(*right, expected)? != 0);
                i128::from(match op {
                    LogicalOp::And => left && right,
                    LogicalOp::Or => left || right,
                })
            }
            ExprKind::Cast { value, ty } => self.cast(*value, ty)?,
            ExprKind::If { condition, then, otherwise: Some(otherwise) } => {
                let chosen = if self.eval(*condition, Ty::bool())? != 0 { then } else { otherwise };
                self.eval(*chosen, expected)?
            }
            ExprKind::Block(block) if block.stmts.is_empty() => self.eval(block.tail?, expected)?,
            ExprKind::DropTemporaries(inner) => self.eval(*inner, expected)?,
            ExprKind::Call { callee, args } if args.is_empty() => self.size_of(*callee)?,
            _ => return None,
        };
        Some(from_bits(to_bits(value, expected), expected))
    }

    /// `size_of::<T>()` of a number or pointer, which needs no knowledge of representations.
    fn size_of(&self, callee: ExprId) -> Option<i128> {
        let ExprKind::Path(QPath::Resolved { self_ty: None, path }) = &self.body.expr(callee).kind else { return None };
        let Res::Def(def) = path.res else { return None };
        if &*self.typing.hir.def(def).name != "size_of" || self.typing.hir.is_user(def) {
            return None;
        }
        let args = path.segments.last()?.args.as_ref()?;
        let [HirGenericArg::Type(ty)] = args.args.as_slice() else { return None };
        let ty = super::fold::substitute(&Lower::in_signature(self.typing, self.body.owner).ty(ty), self.args);
        if matches!(ty.kind(), TyKind::FnPtr(_)) {
            return Some(8);
        }
        if let TyKind::Float(float) = ty.kind() {
            return Some(if *float == FloatTy::F32 { 4 } else { 8 });
        }
        shape(ty).map(|(bits, _)| i128::from(bits / 8))
    }

    /// Operands have the result's type, except those of comparisons, where it does not matter.
    fn operands(&self, left: ExprId, right: ExprId, expected: Ty) -> Option<(i128, i128)> {
        let ty = if *expected.kind() == TyKind::Bool { Ty::new(TyKind::Int(IntTy::I128)) } else { expected };
        Some((self.eval(left, ty)?, self.eval(right, ty)?))
    }

    fn cast(&self, value: ExprId, ty: &HirTy) -> Option<i128> {
        let target = Lower::in_signature(self.typing, self.body.owner).ty(ty);
        let source = self.cast_source(value).unwrap_or(Ty::new(TyKind::Int(IntTy::I128)));
        let value = self.eval(value, source)?;
        Some(from_bits(to_bits(value, target), target))
    }

    /// The type of what is cast, where that is easily seen; literals take any.
    fn cast_source(&self, value: ExprId) -> Option<Ty> {
        let kind = &self.body.expr(value).kind;
        if let ExprKind::Unary(_, inner) | ExprKind::DropTemporaries(inner) = kind {
            return self.cast_source(*inner);
        }
        if let ExprKind::Literal(Literal::Int(_, Some(suffix))) = kind {
            return int_by_name(suffix);
        }
        let ExprKind::Path(QPath::Resolved { path, .. }) = kind else { return None };
        let Res::Def(def) = path.res else { return None };
        Some(self.typing.type_of(def))
    }

    fn path(&self, path: &QPath) -> Option<i128> {
        match path {
            QPath::Resolved { self_ty: None, path } => match &path.res {
                Res::Def(def) => self.constant(*def, Args::empty()),
                Res::Ctor(variant) => self.variant(*variant),
                Res::Param { owner, index } => {
                    let param = self.typing.param(*owner, *index);
                    match self.args.get(param.index as usize) {
                        Some(GenericArg::Const(Const::Value(bits))) => Some(*bits as i128),
                        _ => None,
                    }
                }
                variants!(Res: SelfTy | SelfCtor | Prim | Local | Error) => None,
            },
            QPath::Resolved { self_ty: Some(_), .. } => None,
            QPath::TypeRelative { self_ty, segment, span: _, is_bracketed: _ } => self.type_relative(self_ty, segment),
        }
    }

    fn constant(&self, def: DefId, args: Args) -> Option<i128> {
        if !matches!(self.typing.hir.def(def).kind, DefKind::Const | DefKind::AssocConst | DefKind::AnonConst) {
            return None;
        }
        match self.typing.evaluate_const(def, args) {
            Const::Value(bits) => Some(from_bits(bits, self.typing.type_of(def))),
            Const::Param(_) | Const::Infer(_) | Const::Unevaluated(..) | Const::Error => None,
        }
    }

    /// A variant of an enum without fields, about to be cast.
    fn variant(&self, variant: DefId) -> Option<i128> {
        let adt = self.typing.adt_of_variant(variant);
        let index = self.typing.variant_index(adt, variant);
        self.typing.single_discriminant(adt, index)
    }

    /// `u32::MAX`, `Self::LEN`: constants of inherent impls.
    fn type_relative(&self, self_ty: &HirTy, segment: &PathSegment) -> Option<i128> {
        let HirTyKind::Path(QPath::Resolved { self_ty: None, path }) = &self_ty.kind else { return None };
        let ty = if let Res::Prim(prim) = path.res {
            prim_ty(prim)
        } else {
            Lower::in_signature(self.typing, self.body.owner).ty(self_ty)
        };
        let ty = super::fold::substitute(&ty, self.args);
        let head: SelfHead = ty.head()?;
        let found = self.typing.hir.inherent_items(head, &segment.ident.name);
        let [item] = found.as_slice() else { return None };
        let of_impl = self.typing.impl_of_item(*item)?;
        let args = super::infer::InferCtx::new(self.typing).match_inherent_impl(of_impl, ty)?;
        self.constant(*item, args)
    }
}

fn innermost(body: &Body, id: ExprId) -> ExprId {
    let ExprKind::Block(block) = &body.expr(id).kind else { return id };
    let tail = block.tail.filter(|_| block.stmts.is_empty());
    tail.map_or(id, |tail| innermost(body, tail))
}

fn is_comparison(op: BinOp) -> bool {
    matches!(op, variants!(BinOp: Eq | Lt | Le | Ne | Ge | Gt))
}

fn binary(op: BinOp, left: i128, right: i128) -> Option<i128> {
    match op {
        BinOp::Add => left.checked_add(right),
        BinOp::Sub => left.checked_sub(right),
        BinOp::Mul => left.checked_mul(right),
        BinOp::Div => left.checked_div(right),
        BinOp::Rem => left.checked_rem(right),
        BinOp::BitXor => Some(left ^ right),
        BinOp::BitAnd => Some(left & right),
        BinOp::BitOr => Some(left | right),
        BinOp::Shl => left.checked_shl(u32::try_from(right).ok()?),
        BinOp::Shr => left.checked_shr(u32::try_from(right).ok()?),
        BinOp::Eq => Some(i128::from(left == right)),
        BinOp::Lt => Some(i128::from(left < right)),
        BinOp::Le => Some(i128::from(left <= right)),
        BinOp::Ne => Some(i128::from(left != right)),
        BinOp::Ge => Some(i128::from(left >= right)),
        BinOp::Gt => Some(i128::from(left > right)),
    }
}

/// How many bits a value of the type has, and whether it has a sign; `None` for what is not a number.
pub fn shape(ty: Ty) -> Option<(u32, bool)> {
    match ty.kind() {
        TyKind::Bool => Some((8, false)),
        TyKind::Char => Some((32, false)),
        TyKind::Int(int) => Some((int_bits(*int), true)),
        TyKind::Uint(uint) => Some((uint_bits(*uint), false)),
        variants!(TyKind: Float | Str | Never | Adt | Slice | Array | Tuple | Dynamic)
        | kinds!(pointer | function | generic | unknown) => None,
    }
}

/// The width of a signed integer on a 64-bit target.
pub fn int_bits(int: IntTy) -> u32 {
    match int {
        IntTy::I8 => 8,
        IntTy::I16 => 16,
        IntTy::I32 => 32,
        IntTy::I64 | IntTy::Isize => 64,
        IntTy::I128 => 128,
    }
}

/// The width of an unsigned integer on a 64-bit target.
pub fn uint_bits(uint: UintTy) -> u32 {
    match uint {
        UintTy::U8 => 8,
        UintTy::U16 => 16,
        UintTy::U32 => 32,
        UintTy::U64 | UintTy::Usize => 64,
        UintTy::U128 => 128,
    }
}

/// The number that these bits are as a signed integer.
pub fn sign_extend(bits: u128, int: IntTy) -> i128 {
    from_bits(bits, Ty::new(TyKind::Int(int)))
}

fn to_bits(value: i128, ty: Ty) -> u128 {
    match shape(ty) {
        Some((width, _)) if width < 128 => value as u128 & ((1 << width) - 1),
        _ => value as u128,
    }
}

fn from_bits(bits: u128, ty: Ty) -> i128 {
    match shape(ty) {
        Some((width, true)) if width < 128 => ((bits << (128 - width)) as i128) >> (128 - width),
        _ => bits as i128,
    }
}

/// Whether a result did not overflow; what did is left to the machine, which reports it.
fn in_range(value: i128, ty: Ty) -> bool {
    from_bits(to_bits(value, ty), ty) == value
}

fn int_by_name(name: &str) -> Option<Ty> {
    let ints = [IntTy::I8, IntTy::I16, IntTy::I32, IntTy::I64, IntTy::I128, IntTy::Isize];
    let uints = [UintTy::U8, UintTy::U16, UintTy::U32, UintTy::U64, UintTy::U128, UintTy::Usize];
    let signed = ints.into_iter().find(|int| super::display::int_name(*int) == name).map(TyKind::Int);
    let unsigned = uints.into_iter().find(|uint| super::display::uint_name(*uint) == name).map(TyKind::Uint);
    signed.or(unsigned).map(Ty::new)
}
