//! Assignments: each rvalue to the operation that computes it into its place.

use std::rc::Rc;

use super::Lowering;
use crate::machine::code::cast::Cast;
use crate::machine::code::operand::{Number, Operand, TagReader};
use crate::machine::code::place::{Place, Refused};
use crate::machine::code::{Op, PointeeCheck};
use crate::machine::representation::{Fields, Layout, PointerMetadata, TagEncoding, Variants};
use crate::mir::{self, AggregateKind, BinOp, BorrowKind, CastOp, Rvalue, UnOp};
use crate::source::Span;
use crate::types::kinds::kinds;
use crate::types::tables::PointerCoercion;
use crate::types::ty::{Ty, TyKind};

type Lowered = Result<(), Refused>;

impl Lowering<'_, '_> {
    pub fn assign(&mut self, place: &mir::Place, rvalue: &Rvalue, span: Span) -> Lowered {
        let (to, ty) = self.place(place)?;
        match rvalue {
            Rvalue::Use(mir::Operand::Move(from)) if !self.layout(ty)?.sized && place.projection.is_empty() => {
                let to = Place::local(place.local.0, self.locals[place.local.index()].offset);
                self.address(to, from, false, span)?;
            }
            Rvalue::Use(operand) => {
                let from = self.operand(operand)?.0;
                self.know(&to, &from);
                self.copy(to, from, span);
            }
            Rvalue::Repeat(operand, count) => {
                let count = self.const_value(count)? as u64;
                let from = self.operand(operand)?.0;
                let stride = from.size() as u64;
                self.push(Op::Repeat { to, from, stride, count }, span);
            }
            Rvalue::Ref(_, BorrowKind::Fake, _) => {}
            Rvalue::Ref(_, BorrowKind::Shared | BorrowKind::Mut { .. }, of) => self.address(to, of, true, span)?,
            Rvalue::RawPtr(_, of) => self.address(to, of, false, span)?,
            Rvalue::Len(of) => self.length(to, of, span)?,
            Rvalue::Cast(op, operand, target) => {
                let target = self.concrete(*target);
                self.cast(to, *op, operand, target, span)?;
            }
            Rvalue::Binary(op, left, right) => match self.known_comparison(rvalue)? {
                Some(result) => {
                    self.know(&to, &result);
                    self.copy(to, result, span);
                }
                None => self.binary(to, *op, left, right, span)?,
            },
            Rvalue::CheckedBinary(op, left, right) => {
                let flag = self.layout(ty)?.field_offset(0, 1) as usize;
                let (left, number) = self.number(left)?;
                let right = self.number(right)?.0;
                self.push(Op::Checked { op: *op, number, to, flag, left, right }, span);
            }
            Rvalue::Unary(UnOp::PtrMetadata, operand) => {
                let from = self.operand(operand)?.0;
                if from.size() == 16 {
                    self.push(Op::Metadata { to, from }, span);
                }
            }
            Rvalue::Unary(op @ (UnOp::Not | UnOp::Neg), operand) => {
                let is_bool = *self.operand_type(operand)?.kind() == TyKind::Bool;
                let (from, number) = self.number(operand)?;
                if let (true, Operand::Int { bits, size }) = (is_bool, &from) {
                    let result = Operand::Int { bits: u128::from(*bits == 0), size: *size };
                    self.know(&to, &result);
                    self.copy(to, result, span);
                    return Ok(());
                }
                match is_bool {
                    // The bits of a `bool` are 0 and 1: its complement is a comparison.
                    true => {
                        let zero = Operand::Int { bits: 0, size: 1 };
                        self.push(Op::Binary { op: BinOp::Eq, number, to, left: from, right: zero }, span);
                    }
                    false => self.push(Op::Unary { op: *op, number, to, from }, span),
                }
            }
            Rvalue::Discriminant(of) => {
                let size = self.layout(ty)?.size as usize;
                let (of, of_ty) = self.place(of)?;
                let reader = Rc::new(self.tag_reader(of_ty)?);
                self.push(Op::Discriminant { to, size, of, reader }, span);
            }
            Rvalue::Aggregate(kind, operands) => self.aggregate(to, ty, kind, operands, span)?,
        }
        Ok(())
    }

    /// A copy, in its cheapest form.
    pub fn copy(&mut self, to: Place, from: Operand, span: Span) {
        let op = match (&to, from) {
            (_, Operand::Zst) => return,
            (
                Place::Local { offset: to, .. },
                Operand::Place { place: Place::Local { offset: from, .. }, size, checks: None },
            ) => Op::MoveLocal { to: *to, from, size: size as u32 },
            (Place::Local { offset: to, .. }, Operand::Int { bits, size }) if size <= 8 => {
                Op::IntLocal { to: *to, size: size as u32, bits: bits as u64 }
            }
            (_, from) => Op::Copy { to, from },
        };
        self.push(op, span);
    }

    /// A number and how to read it.
    pub fn number(&mut self, operand: &mir::Operand) -> Result<(Operand, Number), Refused> {
        let (lowered, ty) = self.operand(operand)?;
        let number = match Number::of(ty) {
            Some(number) => number,
            None => match lowered.size() {
                // A newtype that the library compares as its bits, a fieldless enum.
                size @ (1 | 2 | 4 | 8 | 16) => Number::unsigned(size),
                _ => return Err(Refused(format!("arithmetic on `{}`", self.image.typing().display(ty)))),
            },
        };
        Ok((lowered, number))
    }

    fn address(&mut self, to: Place, of: &mir::Place, checked: bool, span: Span) -> Lowered {
        let (of, ty) = self.place(of)?;
        let layout = self.layout(ty)?;
        let metadata = self.image.representations.metadata(ty);
        let check = match (checked, metadata, ty.kind()) {
            (false, ..) | (_, PointerMetadata::VTable, _) => None,
            (true, PointerMetadata::Thin, _) => {
                Some(PointeeCheck { size: layout.size, align: layout.align, slice: false })
            }
            (true, PointerMetadata::Length, TyKind::Slice(_) | TyKind::Str) => {
                let stride = match layout.fields {
                    Fields::Array { stride, .. } => stride,
                    Fields::Primitive | Fields::Offsets(_) | Fields::Union(_) => 1,
                };
                Some(PointeeCheck { size: stride, align: layout.align, slice: true })
            }
            (true, PointerMetadata::Length, _) => None,
        };
        // A place of the frame is there and aligned.
        let check = check.filter(|_| !matches!(of, Place::Local { .. }));
        self.push(Op::Address { to, of, check }, span);
        Ok(())
    }

    fn length(&mut self, to: Place, of: &mir::Place, span: Span) -> Lowered {
        let (of, ty) = self.place(of)?;
        if let TyKind::Array(_, len) = ty.kind() {
            let bits = self.const_value(len)?;
            self.copy(to, Operand::Int { bits, size: 8 }, span);
        } else {
            self.push(Op::Length { to, of }, span);
        }
        Ok(())
    }

    fn binary(&mut self, to: Place, op: BinOp, left: &mir::Operand, right: &mir::Operand, span: Span) -> Lowered {
        if op == BinOp::Offset {
            let pointer_ty = self.operand_type(left)?;
            let pointee = self.pointee(pointer_ty)?;
            let stride = self.layout(pointee)?.size;
            let (pointer, count) = (self.operand(left)?.0, self.operand(right)?.0);
            self.push(Op::Offset { to, pointer, count, stride }, span);
            return Ok(());
        }
        let ty = self.operand_type(left)?;
        let is_pointer = matches!(ty.kind(), TyKind::RawPtr(..) | TyKind::Ref(..));
        if is_pointer && self.layout(ty)?.size == 16 {
            let (left, right) = (self.operand(left)?.0, self.operand(right)?.0);
            self.push(Op::CompareWide { op, to, left, right }, span);
            return Ok(());
        }
        if self.layout(ty)?.size == 0 {
            // `() == ()`: all values without bytes are equal.
            let bits = u128::from(matches!(op, BinOp::Eq | BinOp::Le | BinOp::Ge));
            self.copy(to, Operand::Int { bits, size: 1 }, span);
            return Ok(());
        }
        let (left, number) = self.number(left)?;
        let right = self.number(right)?.0;
        self.push(Op::Binary { op, number, to, left, right }, span);
        Ok(())
    }

    fn cast(&mut self, to: Place, op: CastOp, operand: &mir::Operand, target: Ty, span: Span) -> Lowered {
        let (from, source) = self.operand(operand)?;
        let number = |ty: Ty, size: usize| Number::of(ty).unwrap_or(Number::unsigned(size.clamp(1, 16)));
        let size = self.layout(target)?.size as usize;
        let (f, t) = (number(source, from.size()), number(target, size));
        let cast = match op {
            CastOp::IntToInt | CastOp::IntToPtr => Cast::IntToInt { from: f, to: t },
            CastOp::IntToFloat => Cast::IntToFloat { from: f, to: t },
            CastOp::FloatToInt => Cast::FloatToInt { from: f, to: t },
            CastOp::FloatToFloat => Cast::FloatToFloat { from: f, to: t },
            CastOp::PtrToInt => Cast::PtrToInt { to: t },
            CastOp::PtrToPtr | CastOp::Pointer(PointerCoercion::MutToConst | PointerCoercion::UnsafeFn) => {
                Cast::Bytes { size, checks: None }
            }
            CastOp::Transmute => {
                let checks = Some(self.image.representations.checks(target)?).filter(|c| !c.is_empty());
                Cast::Bytes { size, checks }
            }
            CastOp::Pointer(PointerCoercion::ReifyFn | PointerCoercion::ClosureFn) => {
                let function = self.function_of(source)?;
                let pointer = self.image.function_pointer(function, self.memory);
                self.copy(to, Operand::Pointer(pointer), span);
                return Ok(());
            }
            CastOp::Pointer(PointerCoercion::Unsize) => Cast::Unsize(Box::new(self.unsize(source, target)?)),
        };
        match (cast, &from) {
            (Cast::Bytes { size, checks: None }, _) if size == from.size() => self.copy(to, from, span),
            (cast, _) => self.push(Op::Cast { to, from, cast }, span),
        }
        Ok(())
    }

    fn aggregate(&mut self, to: Place, ty: Ty, kind: &AggregateKind, operands: &[mir::Operand], span: Span) -> Lowered {
        let layout = self.layout(ty)?;
        let (variant, union_field) = match kind {
            AggregateKind::Adt { variant, union_field, .. } => (*variant, *union_field),
            AggregateKind::RawPtr(_) => return self.raw_pointer(to, operands, span),
            AggregateKind::Array(_) | AggregateKind::Tuple | AggregateKind::Closure(..) => (0, None),
        };
        let mut parts = Vec::with_capacity(operands.len());
        for (i, operand) in operands.iter().enumerate() {
            let (from, part_ty) = self.operand(operand)?;
            let part = self.layout(part_ty)?;
            let offset = match &layout.fields {
                Fields::Array { stride, .. } => stride * i as u64,
                Fields::Primitive | Fields::Offsets(_) | Fields::Union(_) => {
                    layout.field_offset(variant, union_field.unwrap_or(i))
                }
            };
            parts.push((to.part(offset, part.size, part.align), from));
        }
        if parts.iter().map(|(_, from)| from.size() as u64).sum::<u64>() < layout.size {
            self.push(Op::Deinitialise { to: to.clone(), size: layout.size as usize }, span);
        }
        for (to, from) in parts {
            self.copy(to, from, span);
        }
        self.set_variant(&to, ty, variant, span)
    }

    fn raw_pointer(&mut self, to: Place, operands: &[mir::Operand], span: Span) -> Lowered {
        let mut offset = 0;
        for operand in operands {
            let from = self.operand(operand)?.0;
            let size = from.size() as u64;
            self.copy(to.part(offset, size, 8), from, span);
            offset += size;
        }
        Ok(())
    }

    /// Writes the tag of an enum's variant.
    pub fn set_variant(&mut self, to: &Place, ty: Ty, variant: usize, span: Span) -> Lowered {
        let layout = self.layout(ty)?;
        let Variants::Tagged { tag, tag_offset, .. } = &layout.variants else { return Ok(()) };
        // Else it is the state of a future.
        let of_enum = ty.as_adt().map(|(def, _)| self.image.typing().discriminants(def)[variant]);
        let discriminant = of_enum.unwrap_or(variant as i128);
        if let Some(bits) = layout.tag_value(variant, discriminant) {
            let size = tag.size;
            self.copy(to.part(*tag_offset, size, size), Operand::Int { bits, size: size as usize }, span);
        }
        Ok(())
    }

    /// How to read the discriminant of values of a type.
    pub fn tag_reader(&mut self, ty: Ty) -> Result<TagReader, Refused> {
        let layout = self.layout(ty)?;
        let discriminants = match ty.kind() {
            TyKind::Adt(def, _) if self.image.typing().hir.adt(*def).kind == crate::hir::item::AdtKind::Enum => {
                self.image.typing().discriminants(*def)
            }
            TyKind::Closure(def, _) if self.image.typing().hir.is_coroutine(*def) => Rc::new(Vec::new()),
            variants!(TyKind: Adt | Str | Never | Slice | Array | Tuple | Dynamic)
            | kinds!(scalar | pointer | function | generic | unknown) => return Ok(TagReader::Fixed(0)),
        };
        Ok(reader_of(&layout, &discriminants))
    }
}

/// See [`Lowering::tag_reader`].
pub fn reader_of(layout: &Layout, discriminants: &[i128]) -> TagReader {
    match &layout.variants {
        Variants::Empty => TagReader::Fixed(0),
        Variants::Single(variant) => TagReader::Fixed(discriminants.get(*variant).copied().unwrap_or(0) as u128),
        Variants::Tagged { tag, tag_offset, encoding, .. } => match encoding {
            TagEncoding::Direct => {
                TagReader::Direct { offset: *tag_offset, tag: *tag, signed: discriminants.iter().any(|d| *d < 0) }
            }
            TagEncoding::Niche { untagged, first_variant, last_variant, first } => TagReader::Niche {
                offset: *tag_offset,
                tag: *tag,
                untagged: *untagged,
                first_variant: *first_variant,
                last_variant: *last_variant,
                first: *first,
                discriminants: discriminants.to_vec(),
            },
        },
    }
}
