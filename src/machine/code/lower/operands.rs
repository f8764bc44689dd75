//! MIR operands to values with their sizes; constants find their numbers here.

use std::rc::Rc;

use super::Lowering;
use crate::hir::def::DefId;
use crate::machine::code::image::{ConstantKey, ConstantNumber};
use crate::machine::code::operand::{Metadata, Operand};
use crate::machine::code::place::{Place, Refused};
use crate::machine::memory::Kind;
use crate::mir::{self, ConstKind, PlaceElem};
use crate::types::ty::{Args, Const, Ty};

impl Lowering<'_, '_> {
    /// The operand and its type.
    pub fn operand(&mut self, operand: &mir::Operand) -> Result<(Operand, Ty), Refused> {
        match operand {
            mir::Operand::Copy(place) | mir::Operand::Move(place) => self.place_operand(place),
            mir::Operand::Constant(constant) => {
                let ty = self.concrete(constant.ty);
                Ok((self.constant(&constant.kind, ty)?, ty))
            }
        }
    }

    /// The type of an operand.
    pub fn operand_type(&mut self, operand: &mir::Operand) -> Result<Ty, Refused> {
        match operand {
            mir::Operand::Copy(place) | mir::Operand::Move(place) => Ok(self.place(place)?.1),
            mir::Operand::Constant(constant) => Ok(self.concrete(constant.ty)),
        }
    }

    fn place_operand(&mut self, place: &mir::Place) -> Result<(Operand, Ty), Refused> {
        let (lowered, ty) = self.place(place)?;
        let layout = self.layout(ty)?;
        if !layout.sized {
            return Ok((Operand::Unsized(lowered), ty));
        }
        if layout.size == 0 && matches!(lowered, Place::Local { .. }) {
            return Ok((Operand::Zst, ty));
        }
        if let Some(bits) = self.known_in(place) {
            return Ok((Operand::Int { bits, size: layout.size as usize }, ty));
        }
        let checks = match self.is_trusted(place)? {
            true => None,
            false => Some(self.image.representations.checks(ty)?).filter(|checks| !checks.is_empty()),
        };
        Ok((Operand::Place { place: lowered, size: layout.size as usize, checks }, ty))
    }

    /// Whether only typed writes reach a place: a local's fields, but nothing behind a pointer or inside a union.
    fn is_trusted(&mut self, place: &mir::Place) -> Result<bool, Refused> {
        let mut prefix = mir::Place::local(place.local);
        for elem in &place.projection {
            if *elem == PlaceElem::Deref || (matches!(elem, PlaceElem::Field(..)) && self.is_union(&prefix)?) {
                return Ok(false);
            }
            prefix.projection.push(elem.clone());
        }
        Ok(true)
    }

    fn is_union(&mut self, place: &mir::Place) -> Result<bool, Refused> {
        let ty = self.place(place)?.1;
        let typing = self.image.typing();
        Ok(ty.as_adt().is_some_and(|(def, _)| typing.hir.adt(def).kind == crate::hir::item::AdtKind::Union))
    }

    /// A constant as a value of a concrete type.
    pub fn constant(&mut self, kind: &ConstKind, ty: Ty) -> Result<Operand, Refused> {
        match kind {
            ConstKind::Bits(bits) => self.bits(*bits, ty),
            ConstKind::Str(text) => {
                let pointer = self.image.literal(text.as_bytes(), self.memory);
                Ok(Operand::Wide(pointer, Metadata::length(text.len() as u64)))
            }
            ConstKind::Bytes(bytes) => {
                let pointer = self.image.literal(bytes, self.memory);
                let is_slice = self.layout(ty)?.size == 16;
                Ok(match is_slice {
                    true => Operand::Wide(pointer, Metadata::length(bytes.len() as u64)),
                    false => Operand::Pointer(pointer),
                })
            }
            ConstKind::ZeroSized => Ok(Operand::Zst),
            ConstKind::Item(def, args) => {
                let args = self.image.typing().substitute_args(*args, self.args);
                self.item_constant(*def, args, ty)
            }
            ConstKind::Type(Const::Unevaluated(def, args)) => {
                let args = self.image.typing().substitute_args(*args, self.args);
                match self.image.typing().evaluate_const(*def, args) {
                    Const::Value(bits) => self.bits(bits, ty),
                    Const::Param(_) | Const::Infer(_) | Const::Unevaluated(..) | Const::Error => {
                        self.item_constant(*def, args, ty)
                    }
                }
            }
            ConstKind::Type(value) => {
                let bits = self.const_value(value)?;
                self.bits(bits, ty)
            }
            ConstKind::Static(def) => {
                let number = self.static_constant(*def)?;
                self.require(number);
                let pointer = self.image.constants[number.0 as usize].pointer;
                Ok(Operand::Pointer(pointer.expect("a static has its memory as soon as it has a number")))
            }
            ConstKind::Promoted(index) => {
                let body = Rc::new(self.body.promoted[*index].clone());
                let ty = self.concrete(body.locals[mir::Local::RETURN.index()].ty);
                let key = ConstantKey::Promoted(self.body.def, self.args, *index);
                let number = self.image.constant(key, ty, Some(body));
                self.require(number);
                Ok(Operand::ConstantAddress(number))
            }
        }
    }

    fn bits(&mut self, bits: u128, ty: Ty) -> Result<Operand, Refused> {
        Ok(match self.layout(ty)?.size {
            0 => Operand::Zst,
            size => Operand::Int { bits, size: size as usize },
        })
    }

    fn item_constant(&mut self, def: DefId, args: Args, ty: Ty) -> Result<Operand, Refused> {
        // An associated constant of a trait is that of the impl.
        let resolved = self.image.typing().resolve_instance(def, args);
        let (def, args) = match resolved.map(|instance| (instance.kind, instance.args)) {
            Some((crate::types::InstanceKind::Item(item), item_args)) => (item, item_args),
            _ => (def, args),
        };
        let number = self.image.constant(ConstantKey::Item(def, args), ty, None);
        self.require(number);
        let size = self.layout(ty)?.size as usize;
        Ok(Operand::Constant { constant: number, size })
    }

    pub fn static_constant(&mut self, def: DefId) -> Result<ConstantNumber, Refused> {
        static_constant(self.image, self.memory, def)
    }
}

/// The number of a static, whose memory is made at once.
pub fn static_constant(
    image: &mut crate::machine::code::image::Image<'_>,
    memory: &mut crate::machine::memory::Memory,
    def: DefId,
) -> Result<ConstantNumber, Refused> {
    let typing = image.typing();
    let ty = image.concrete(typing.type_of(def), Args::empty());
    let number = image.constant(ConstantKey::Static(def), ty, None);
    if image.constants[number.0 as usize].pointer.is_none() {
        let layout = image.representations.of(ty)?;
        let what = typing.hir.def(def);
        let mutable = matches!(what.kind, crate::hir::def::DefKind::Static { mutable: true });
        let kind = match typing.hir.is_user(def) {
            true => Kind::Static { name: what.name.clone(), ty, mutable },
            // What the library keeps for itself is nothing to show.
            false => Kind::Runtime,
        };
        let pointer = memory.new_static(kind, layout.size, layout.align);
        image.constants[number.0 as usize].pointer = Some(pointer);
    }
    Ok(number)
}
