//! Places, operands and rvalues to their types with regions, and what making them demands.

use super::{Category, RegionCx, STATIC, Variance};
use crate::hir::def::DefId;
use crate::mir::place::{is_box, step_ty};
use crate::mir::{AggregateKind, BinOp, BorrowKind, CastOp, ConstKind, Constant, Operand, Place, PlaceElem, Rvalue};
use crate::types::flags::Flags;
use crate::types::fold::substitute;
use crate::types::kinds::kinds;
use crate::types::tables::PointerCoercion;
use crate::types::ty::{
    Args, Const, ExistentialPredicate, GenericArg, Mutability, Predicate, Region, TraitRef, Ty, TyKind,
};

impl RegionCx<'_> {
    /// The type of a place.
    pub(in crate::borrow) fn place_ty(&mut self, place: &Place) -> Ty {
        let mut ty = self.locals[place.local.index()];
        let mut variant = 0;
        for elem in &place.projection {
            (ty, variant) = match elem {
                PlaceElem::Downcast(variant) => (ty, *variant),
                PlaceElem::Field(index, erased) => (self.field_ty(ty, variant, *index, *erased), 0),
                PlaceElem::Deref
                | PlaceElem::Index(_)
                | PlaceElem::ConstantIndex { .. }
                | PlaceElem::Subslice { .. } => (step_ty(self.typing, ty, elem), 0),
            };
        }
        ty
    }

    fn field_ty(&mut self, base: Ty, variant: usize, index: usize, erased: Ty) -> Ty {
        if !erased.flags().intersects(super::renumber::REGIONS) {
            return erased;
        }
        let declared = match base.kind() {
            TyKind::Adt(def, args) => {
                let fields = self.typing.fields_of(*def);
                fields.get(variant).and_then(|fields| fields.get(index)).map(|field| (*field, *args))
            }
            TyKind::Tuple(items) => return items.get(index).copied().unwrap_or(erased),
            TyKind::Closure(..) => {
                let captures = self.closure_parts(base).and_then(|(_, captures)| captures.as_tuple());
                return captures.and_then(|items| items.get(index).copied()).unwrap_or(erased);
            }
            variants!(TyKind: Str | Never | Slice | Array | FnDef | FnPtr | Dynamic)
            | kinds!(scalar | pointer | generic | unknown) => None,
        };
        match declared {
            Some((field, args)) => {
                let ty = self.instantiated(&field, args);
                self.normalize(&ty)
            }
            None => self.renumber(&erased),
        }
    }

    pub(super) fn operand_ty(&mut self, operand: &Operand) -> Ty {
        match operand {
            Operand::Copy(place) | Operand::Move(place) => self.place_ty(place),
            Operand::Constant(constant) => self.constant_ty(constant),
        }
    }

    fn constant_ty(&mut self, constant: &Constant) -> Ty {
        let forever = Region::Var(STATIC);
        match (&constant.kind, constant.ty.kind()) {
            (_, TyKind::FnDef(def, _)) => {
                let ty = self.renumber(&constant.ty);
                if let TyKind::FnDef(_, args) = ty.kind() {
                    self.because(Category::GenericArgument, |cx| cx.written_args(constant.span, *def, *args));
                    self.because(Category::Predicate, |cx| cx.where_clauses(*def, *args));
                }
                ty
            }
            (ConstKind::Static(def), TyKind::Ref(_, _, mutability)) => {
                let declared = self.typing.type_of(*def);
                let declared = self.renumber(&declared);
                Ty::new(TyKind::Ref(forever, declared, *mutability))
            }
            (ConstKind::Static(def), TyKind::RawPtr(_, mutability)) => {
                let declared = self.typing.type_of(*def);
                let declared = self.renumber(&declared);
                Ty::new(TyKind::RawPtr(declared, *mutability))
            }
            (ConstKind::Item(def, args), _) if constant.ty.flags().intersects(super::renumber::REGIONS) => {
                let args = self.fresh_args(*args);
                self.because(Category::GenericArgument, |cx| cx.written_args(constant.span, *def, args));
                let declared = self.typing.type_of(*def);
                let declared = self.instantiated(&declared, args);
                self.normalize(&declared)
            }
            (ConstKind::Str(_) | ConstKind::Bytes(_), TyKind::Ref(_, inner, mutability)) => {
                Ty::new(TyKind::Ref(forever, *inner, *mutability))
            }
            (ConstKind::Promoted(_), TyKind::Ref(_, inner, mutability)) => {
                let inner = self.renumber(inner);
                Ty::new(TyKind::Ref(forever, inner, *mutability))
            }
            _ => self.renumber(&constant.ty),
        }
    }

    /// The where clauses of a definition hold for these arguments.
    pub(super) fn where_clauses(&mut self, def: DefId, args: Args) {
        let args = self.completed(def, args);
        for (predicate, _) in self.typing.predicates_of(def).iter() {
            let predicate = substitute(predicate, args);
            self.prove(&predicate);
        }
    }

    /// The type of what is computed; `wanted` is that of the place it goes to.
    pub(super) fn rvalue_ty(&mut self, value: &Rvalue, wanted: Ty) -> Ty {
        match value {
            Rvalue::Use(operand) | Rvalue::Unary(_, operand) => self.operand_ty(operand),
            Rvalue::Repeat(operand, len) => Ty::new(TyKind::Array(self.operand_ty(operand), len.clone())),
            Rvalue::Ref(_, kind, place) => self.borrow_ty(*kind, place),
            Rvalue::RawPtr(mutability, place) => Ty::new(TyKind::RawPtr(self.place_ty(place), *mutability)),
            Rvalue::Cast(op, operand, ty) => self.cast_ty(*op, operand, *ty, wanted),
            Rvalue::Binary(BinOp::Offset, left, _) => self.operand_ty(left),
            Rvalue::Binary(_, left, right) => {
                let (left, right) = (self.operand_ty(left), self.operand_ty(right));
                if left.flags().intersects(Flags::REGION) {
                    self.equal(left, right);
                }
                wanted
            }
            Rvalue::Len(_) | Rvalue::CheckedBinary(..) | Rvalue::Discriminant(_) => wanted,
            Rvalue::Aggregate(kind, operands) => self.aggregate_ty(kind, operands, wanted),
        }
    }

    fn borrow_ty(&mut self, kind: BorrowKind, place: &Place) -> Ty {
        let region = self.fresh();
        if let (Region::Var(number), Some(at)) = (&region, self.cause.at) {
            self.borrows.insert(at, *number);
        }
        let ty = self.place_ty(place);
        self.because(Category::Boring, |cx| cx.reborrow(&region, place));
        let mutability = Mutability::from_bool(matches!(kind, BorrowKind::Mut { .. }));
        Ty::new(TyKind::Ref(region, ty, mutability))
    }

    /// What is borrowed through a reference is borrowed no longer than the reference lives (RFC 2094, "Reborrow constraints").
    fn reborrow(&mut self, region: &Region, place: &Place) {
        for end in (0..place.projection.len()).rev() {
            if place.projection[end] != PlaceElem::Deref {
                continue;
            }
            let base = Place { local: place.local, projection: place.projection[..end].to_vec() };
            let ty = self.place_ty(&base);
            match ty.kind() {
                TyKind::Ref(through, _, mutability) => {
                    self.outlives(through, region);
                    if !mutability.is_mut() {
                        return;
                    }
                }
                TyKind::RawPtr(..) => return,
                variants!(TyKind: Adt | Str | Never | Slice | Array | Tuple | Dynamic)
                | kinds!(scalar | function | generic | unknown) => {
                    debug_assert!(is_box(self.typing, ty), "only pointers have something behind them");
                }
            }
        }
    }

    fn cast_ty(&mut self, op: CastOp, operand: &Operand, ty: Ty, wanted: Ty) -> Ty {
        let from = self.operand_ty(operand);
        let CastOp::Pointer(coercion) = op else { return self.renumber(&ty) };
        // With the lifetimes that it binds, which the place knows.
        let to = self.anew(wanted);
        self.because(Category::Cast, |cx| match coercion {
            PointerCoercion::ReifyFn | PointerCoercion::UnsafeFn | PointerCoercion::ClosureFn => {
                if let (Some(sig), TyKind::FnPtr(to)) = (cx.callable_sig(from), to.kind()) {
                    let to = cx.for_any(to, 1);
                    let sig = cx.callable_sig(from).unwrap_or(sig);
                    cx.relate_sigs(Variance::Covariant, &sig, &to);
                }
            }
            PointerCoercion::Unsize => cx.unsize(from, to),
            PointerCoercion::MutToConst => {
                if let (TyKind::RawPtr(from, _), TyKind::RawPtr(to, _)) = (from.kind(), to.kind()) {
                    cx.relate(Variance::Covariant, *from, *to);
                }
            }
        });
        to
    }

    /// A pointer to something becomes a pointer to something without a size.
    fn unsize(&mut self, from: Ty, to: Ty) {
        match (from.kind(), to.kind()) {
            (TyKind::Ref(l_region, l, _), TyKind::Ref(r_region, r, _)) => {
                self.outlives(l_region, r_region);
                self.unsize_pointee(*l, *r);
            }
            (TyKind::Ref(_, l, _) | TyKind::RawPtr(l, _), TyKind::RawPtr(r, _)) => self.unsize_pointee(*l, *r),
            (TyKind::Adt(def, l), TyKind::Adt(other, r)) if def == other => {
                let variances = self.typing.variances_of(*def);
                for ((l, r), own) in l.as_slice().iter().zip(r.as_slice()).zip(variances.iter()) {
                    match (l, r) {
                        (GenericArg::Type(l), GenericArg::Type(r)) if self.stripped(l) != self.stripped(r) => {
                            self.unsize_inside(*l, *r);
                        }
                        _ => {
                            let (l, r) = (Args::new(std::slice::from_ref(l)), Args::new(std::slice::from_ref(r)));
                            self.relate_args(Variance::Covariant, l, r, &[*own]);
                        }
                    }
                }
            }
            _ => {}
        }
    }

    /// The argument of a smart pointer: a pointer itself (`Pin<Box<T>>`), or what it points at.
    fn unsize_inside(&mut self, from: Ty, to: Ty) {
        let is_pointee = matches!(to.kind(), TyKind::Dynamic(..) | TyKind::Slice(_) | TyKind::Str);
        match (from.kind(), to.kind()) {
            (TyKind::Ref(..), TyKind::Ref(..)) => self.unsize(from, to),
            (TyKind::Adt(..), TyKind::Adt(..)) if !is_pointee => self.unsize(from, to),
            _ => self.unsize_pointee(from, to),
        }
    }

    fn unsize_pointee(&mut self, from: Ty, to: Ty) {
        match (from.kind(), to.kind()) {
            (TyKind::Dynamic(l, l_region), TyKind::Dynamic(r, r_region)) => {
                self.outlives(l_region, r_region);
                self.relate_objects(Variance::Covariant, *l, *r);
            }
            (_, TyKind::Dynamic(parts, region)) => {
                for part in parts.iter() {
                    let with_self = |args: &Args| -> Args {
                        std::iter::once(GenericArg::Type(from)).chain(args.as_slice().iter().cloned()).collect()
                    };
                    let predicate = match part {
                        ExistentialPredicate::Trait(def, args) => {
                            Predicate::Trait(TraitRef { def: *def, args: with_self(args) })
                        }
                        ExistentialPredicate::Projection { item, args, ty } => {
                            Predicate::Projection { item: *item, args: with_self(args), ty: *ty }
                        }
                        ExistentialPredicate::AutoTrait(_) => continue,
                    };
                    self.prove(&predicate);
                }
                self.type_outlives(from, region);
            }
            (TyKind::Array(l, _), TyKind::Slice(r)) => self.equal(*l, *r),
            (TyKind::Adt(..), TyKind::Adt(..)) => self.unsize(from, to),
            _ => {}
        }
    }

    fn aggregate_ty(&mut self, kind: &AggregateKind, operands: &[Operand], wanted: Ty) -> Ty {
        match kind {
            AggregateKind::Array(element) => {
                let wanted = if let TyKind::Array(element, _) = wanted.kind() { Some(*element) } else { None };
                let element = wanted.unwrap_or_else(|| self.renumber(element));
                for operand in operands {
                    let ty = self.operand_ty(operand);
                    self.subtype(ty, element, Category::Usage);
                }
                Ty::new(TyKind::Array(element, Const::Value(operands.len() as u128)))
            }
            AggregateKind::Tuple => {
                let items: Vec<Ty> = operands.iter().map(|operand| self.operand_ty(operand)).collect();
                Ty::tuple(&items)
            }
            AggregateKind::Adt { def, variant, args, union_field } => {
                let args = self.fresh_args(*args);
                let fields = self.typing.fields_of(*def);
                for (index, operand) in operands.iter().enumerate() {
                    let index = union_field.unwrap_or(index);
                    let ty = self.operand_ty(operand);
                    if ty.flags().intersects(Flags::REGION)
                        && let Some(field) = fields.get(*variant).and_then(|fields| fields.get(index))
                    {
                        let field = self.instantiated(field, args);
                        let field = self.normalize(&field);
                        self.subtype(ty, field, Category::Usage);
                    }
                }
                self.because(Category::Predicate, |cx| cx.where_clauses(*def, args));
                let ty = Ty::new(TyKind::Adt(*def, args));
                self.because(Category::GenericArgument, |cx| cx.written_value(cx.cause.span, ty));
                ty
            }
            AggregateKind::Closure(def, args) => {
                let closure = self.closure_ty(*def, self.without_own(*def, *args));
                if let Some((_, captures)) = self.closure_parts(closure)
                    && let TyKind::Tuple(items) = captures.kind()
                {
                    for (operand, item) in operands.iter().zip(items.iter()) {
                        let ty = self.operand_ty(operand);
                        self.subtype(ty, *item, Category::ClosureUpvar);
                    }
                }
                self.apply_requirements(closure);
                closure
            }
            AggregateKind::RawPtr(_) => wanted,
        }
    }
}
