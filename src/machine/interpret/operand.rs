//! Operands to values, and values into places; casts.

use super::stop::{Run, Stop};
use super::{Machine, arithmetic};
use crate::machine::code::cast::{Cast, NewMetadata, Unsize};
use crate::machine::code::image::ConstantNumber;
use crate::machine::code::operand::{Metadata, Operand, TagReader};
use crate::machine::code::place::Place;
use crate::machine::memory::{Access, Fault, Kind, Location, Pointer};
use crate::machine::representation::{Check, CheckKind};

impl Machine<'_> {
    /// The bits of an integer, float or thin pointer.
    #[inline]
    pub fn scalar(&mut self, operand: &Operand) -> Run<u128> {
        match operand {
            Operand::Place { place: Place::Local { offset, .. }, size, .. } => {
                Ok(self.memory.read(Location::stack(self.base + *offset as usize), *size)?)
            }
            Operand::Int { bits, .. } => Ok(*bits),
            Operand::Place { place, size, checks } => {
                let at = self.locate(place, Access::Read)?;
                if let Some(checks) = checks {
                    self.check(at, checks)?;
                }
                Ok(self.memory.read(at, *size)?)
            }
            Operand::Constant { constant, size } => {
                let at = self.constant_location(*constant, *size)?;
                Ok(self.memory.read(at, *size)?)
            }
            Operand::Pointer(pointer) | Operand::Wide(pointer, _) => Ok(u128::from(pointer.address)),
            Operand::ConstantAddress(constant) => Ok(u128::from(self.constant_pointer(*constant)?.address)),
            Operand::Zst | Operand::Unsized(_) => Ok(0),
        }
    }

    /// A thin pointer, or the address of a wide one.
    pub fn pointer(&mut self, operand: &Operand) -> Run<Pointer> {
        match operand {
            Operand::Place { place, .. } => {
                let at = self.locate(place, Access::Read)?;
                Ok(self.memory.read_pointer(at)?)
            }
            Operand::Constant { constant, size } => {
                let at = self.constant_location(*constant, *size)?;
                Ok(self.memory.read_pointer(at)?)
            }
            Operand::Pointer(pointer) | Operand::Wide(pointer, _) => Ok(*pointer),
            Operand::ConstantAddress(constant) => self.constant_pointer(*constant),
            Operand::Int { bits, .. } => Ok(Pointer::without_provenance(*bits as u64)),
            Operand::Zst | Operand::Unsized(_) => Ok(Pointer::without_provenance(1)),
        }
    }

    /// A wide pointer; the metadata of a thin one is 0.
    pub fn wide(&mut self, operand: &Operand) -> Run<(Pointer, Metadata)> {
        let thin = |pointer| (pointer, Metadata::length(0));
        match operand {
            Operand::Place { size: 16.., .. } | Operand::Constant { size: 16.., .. } => {
                let at = self.operand_location(operand)?;
                let metadata = self.memory.read_pointer(at.add(8))?;
                Ok((self.memory.read_pointer(at)?, Metadata::vtable(metadata)))
            }
            Operand::Wide(pointer, metadata) => Ok((*pointer, *metadata)),
            variants!(
                Operand: Place | Constant | Int | Pointer | ConstantAddress | Zst | Unsized
            ) => Ok(thin(self.pointer(operand)?)),
        }
    }

    /// Where the bytes of an operand are that has its bytes in memory.
    fn operand_location(&mut self, operand: &Operand) -> Run<Location> {
        match operand {
            Operand::Place { place, .. } => self.locate(place, Access::Read),
            Operand::Constant { constant, size } => self.constant_location(*constant, *size),
            variants!(
                Operand: Int | Pointer | Wide | ConstantAddress | Zst | Unsized
            ) => Err(Stop::unsupported("a part of a value that is not in memory")),
        }
    }

    /// Stores an operand's value.
    #[inline]
    pub fn store(&mut self, operand: &Operand, to: Location) -> Run<()> {
        match operand {
            Operand::Place { place, size, checks } => {
                let from = self.locate(place, Access::Read)?;
                if let Some(checks) = checks {
                    self.check(from, checks)?;
                }
                self.memory.copy(from, to, *size);
            }
            Operand::Int { bits, size } => self.memory.write(to, *size, *bits),
            Operand::Pointer(pointer) => self.memory.write_pointer(to, *pointer),
            Operand::Wide(pointer, metadata) => {
                self.memory.write_pointer(to, *pointer);
                self.memory.write_pointer(to.add(8), metadata.pointer());
            }
            Operand::Constant { constant, size } => {
                let from = self.constant_location(*constant, *size)?;
                self.memory.copy(from, to, *size);
            }
            Operand::ConstantAddress(constant) => {
                let pointer = self.constant_pointer(*constant)?;
                self.memory.write_pointer(to, pointer);
            }
            Operand::Zst | Operand::Unsized(_) => {}
        }
        Ok(())
    }

    fn constant_pointer(&self, constant: ConstantNumber) -> Run<Pointer> {
        let pointer = self.image.constants[constant.0 as usize].pointer;
        pointer.ok_or_else(|| Stop::unsupported("a constant that refers to itself"))
    }

    fn constant_location(&mut self, constant: ConstantNumber, size: usize) -> Run<Location> {
        let pointer = self.constant_pointer(constant)?;
        Ok(self.memory.access(pointer, size as u64, 1, Access::Read)?)
    }

    /// Checks the bytes of a value that something else than typed code may have written.
    pub fn check(&mut self, at: Location, checks: &[Check]) -> Run<()> {
        for check in checks {
            if check.scalar.may_be_uninit {
                continue;
            }
            let bits = self.memory.read(at.add(check.offset as usize), check.scalar.size as usize)?;
            if !check.scalar.is_valid(bits) {
                let name = self.image.typing().display(check.ty);
                let what = match check.kind {
                    CheckKind::Value => name,
                    CheckKind::Tag => format!("variant of {name}"),
                };
                return Err(Fault::InvalidValue { what, bits }.into());
            }
        }
        Ok(())
    }

    /// The discriminant of the value at this place.
    pub fn discriminant(&mut self, at: Location, reader: &TagReader) -> Run<u128> {
        let Some((offset, tag)) = reader.tag() else { return Ok(reader.discriminant(0)) };
        let bits = self.memory.read(at.add(offset as usize), tag.size as usize)?;
        Ok(reader.discriminant(bits))
    }

    pub(super) fn cast(&mut self, to: &Place, from: &Operand, cast: &Cast) -> Run<()> {
        let (bits, size) = match cast {
            Cast::IntToInt { from: f, to: t } => (arithmetic::int_to_int(*f, *t, self.scalar(from)?), t.size),
            Cast::IntToFloat { from: f, to: t } => (arithmetic::int_to_float(*f, *t, self.scalar(from)?), t.size),
            Cast::FloatToInt { from: f, to: t } => (arithmetic::float_to_int(*f, *t, self.scalar(from)?), t.size),
            Cast::FloatToFloat { from: f, to: t } => (arithmetic::float_to_float(*f, *t, self.scalar(from)?), t.size),
            Cast::PtrToInt { to: t } => (t.truncate(u128::from(self.pointer(from)?.address)), t.size),
            Cast::Bytes { size, checks } => {
                let to = self.locate(to, Access::Write)?;
                return match checks {
                    None if *size < from.size() => {
                        let pointer = self.pointer(from)?;
                        self.memory.write_pointer(to, pointer);
                        Ok(())
                    }
                    None => self.store(from, to),
                    Some(checks) => {
                        self.store(from, to)?;
                        self.check(to, checks)
                    }
                };
            }
            Cast::Unsize(unsize) => return self.unsize(to, from, unsize),
        };
        let to = self.locate(to, Access::Write)?;
        self.memory.write(to, size, bits);
        Ok(())
    }

    fn unsize(&mut self, to: &Place, from: &Operand, unsize: &Unsize) -> Run<()> {
        let to = self.locate(to, Access::Write)?;
        for (source, target, size) in &unsize.copies {
            let from = self.operand_location(from)?;
            self.memory.copy(from.add(*source), to.add(*target), *size);
        }
        let wide = matches!(from, Operand::Place { size: 9.., .. } | Operand::Constant { size: 9.., .. });
        let (pointer, old) = if wide {
            let at = self.operand_location(from)?.add(unsize.from);
            let metadata = match unsize.metadata {
                NewMetadata::Known(_) => None,
                NewMetadata::Upcast { .. } | NewMetadata::Same => {
                    Some(Metadata::vtable(self.memory.read_pointer(at.add(8))?))
                }
            };
            (self.memory.read_pointer(at)?, metadata)
        } else {
            let (pointer, metadata) = self.wide(from)?;
            (pointer, Some(metadata))
        };
        let metadata = match (&unsize.metadata, old) {
            (NewMetadata::Known(metadata), _) => *metadata,
            (NewMetadata::Same, old) => old.unwrap_or(Metadata::length(0)),
            (NewMetadata::Upcast { object }, old) => {
                let slot = old.and_then(|m| self.memory.live(m.provenance));
                let Some(Kind::VTable { concrete, .. }) = slot.map(|slot| slot.kind.clone()) else {
                    return Err(Fault::InvalidValue { what: "vtable pointer".to_string(), bits: 0 }.into());
                };
                let vtable = self.image.vtable(*object, concrete, &mut self.memory).map_err(Stop::unsupported)?;
                Metadata::vtable(vtable)
            }
        };
        self.memory.write_pointer(to.add(unsize.to), pointer);
        self.memory.write_pointer(to.add(unsize.to + 8), metadata.pointer());
        Ok(())
    }
}
