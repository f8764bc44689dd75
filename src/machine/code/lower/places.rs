//! MIR places to the shortest way to their bytes.

use std::rc::Rc;

use super::Lowering;
use crate::machine::code::place::{Path, PathStep, Place, Refused};
use crate::machine::representation::{Fields, Layout, PointerMetadata};
use crate::mir::place::pointee;
use crate::mir::{self, PlaceElem};
use crate::types::ty::{Const, Ty, TyKind};

/// The way so far.
struct Walk {
    steps: Vec<PathStep>,
    ty: Ty,
    layout: Rc<Layout>,
    variant: usize,
    align: u64,
}

impl Walk {
    fn forward(&mut self, bytes: u64) {
        match self.steps.last_mut() {
            Some(PathStep::Offset(offset)) => *offset += bytes,
            _ if bytes == 0 => {}
            _ => self.steps.push(PathStep::Offset(bytes)),
        }
    }

    fn stride(&self) -> u64 {
        match self.layout.fields {
            Fields::Array { stride, .. } => stride,
            Fields::Primitive | Fields::Offsets(_) | Fields::Union(_) => 0,
        }
    }
}

impl Lowering<'_, '_> {
    /// The place and its type.
    pub fn place(&mut self, place: &mir::Place) -> Result<(Place, Ty), Refused> {
        let local = place.local.index();
        let (ty, layout) = (self.locals[local].ty, self.layouts[local].clone());
        // Frames are aligned for each local; what counts is the alignment that packed types take away.
        let mut walk = Walk { steps: Vec::new(), ty, align: layout.align, layout, variant: 0 };
        if !walk.layout.sized {
            walk.steps.push(PathStep::Deref { wide: true });
        }
        for elem in &place.projection {
            self.walk(&mut walk, elem)?;
        }
        let size = if walk.layout.sized { walk.layout.size } else { 0 };
        Ok((shortest(place.local.0, self.locals[local].offset, walk.steps, size, walk.align), walk.ty))
    }

    fn walk(&mut self, walk: &mut Walk, elem: &PlaceElem) -> Result<(), Refused> {
        match elem {
            PlaceElem::Deref => {
                let pointee = self.pointee(walk.ty)?;
                let wide = self.image.representations.metadata(pointee) != PointerMetadata::Thin;
                walk.steps.push(PathStep::Deref { wide });
                self.enter(walk, pointee)?;
                walk.align = walk.layout.align;
            }
            PlaceElem::Field(index, ty) => {
                let ty = self.concrete(*ty);
                let offset = walk.layout.field_offset(walk.variant, *index);
                let field = self.layout(ty)?;
                let tail = self.image.representations.metadata(ty);
                if !field.sized && tail == PointerMetadata::VTable {
                    walk.steps.push(PathStep::UnsizedField { offset });
                } else {
                    walk.forward(offset);
                }
                walk.align = walk.align.min(field.align);
                walk.ty = ty;
                walk.layout = field;
                walk.variant = 0;
            }
            PlaceElem::Downcast(variant) => walk.variant = *variant,
            PlaceElem::Index(index) => {
                let (index, stride) = (self.locals[index.index()].offset, walk.stride());
                walk.steps.push(PathStep::Index { index, stride });
                self.enter_element(walk)?;
            }
            PlaceElem::ConstantIndex { offset, from_end, .. } => {
                let stride = walk.stride();
                match (from_end, self.array_len(walk.ty)?) {
                    (false, _) => walk.forward(offset * stride),
                    (true, Some(len)) => walk.forward((len - offset) * stride),
                    (true, None) => walk.steps.push(PathStep::FromEnd { offset: *offset, stride, len: None }),
                }
                self.enter_element(walk)?;
            }
            PlaceElem::Subslice { from, to, from_end } => self.subslice(walk, *from, *to, *from_end)?,
        }
        Ok(())
    }

    fn subslice(&mut self, walk: &mut Walk, from: u64, to: u64, from_end: bool) -> Result<(), Refused> {
        let stride = walk.stride();
        match (self.array_len(walk.ty)?, walk.ty.kind()) {
            (Some(len), TyKind::Array(element, _)) => {
                let end = if from_end { len - to } else { to };
                walk.forward(from * stride);
                let rest = Ty::new(TyKind::Array(*element, Const::Value(u128::from(end - from))));
                self.enter(walk, rest)
            }
            _ => {
                walk.steps.push(PathStep::Subslice { from, to, stride });
                Ok(())
            }
        }
    }

    fn array_len(&mut self, ty: Ty) -> Result<Option<u64>, Refused> {
        let TyKind::Array(_, len) = ty.kind() else { return Ok(None) };
        Ok(Some(self.const_value(len)? as u64))
    }

    fn enter(&mut self, walk: &mut Walk, ty: Ty) -> Result<(), Refused> {
        walk.layout = self.layout(ty)?;
        walk.ty = ty;
        walk.variant = 0;
        Ok(())
    }

    fn enter_element(&mut self, walk: &mut Walk) -> Result<(), Refused> {
        let Some(element) = walk.ty.element() else {
            return Err(Refused(format!("an index into `{}`", self.image.typing().display(walk.ty))));
        };
        let align = walk.align;
        self.enter(walk, element)?;
        walk.align = align.min(walk.layout.align);
        Ok(())
    }

    /// What a reference, raw pointer or `Box` points to.
    pub fn pointee(&mut self, ty: Ty) -> Result<Ty, Refused> {
        pointee(self.image.typing(), ty).ok_or_else(|| self.no_pointer(ty))
    }

    fn no_pointer(&self, ty: Ty) -> Refused {
        Refused(format!("`*` on a value of type `{}`", self.image.typing().display(ty)))
    }
}

fn shortest(local: u32, offset: u32, mut steps: Vec<PathStep>, size: u64, align: u64) -> Place {
    let mut offset = offset;
    if let Some(PathStep::Offset(bytes)) = steps.first() {
        offset += *bytes as u32;
        steps.remove(0);
    }
    match steps.as_slice() {
        [] => Place::Local { local, offset },
        [PathStep::Deref { wide: false }] => Place::Deref { pointer: offset, offset: 0, size, align },
        [PathStep::Deref { wide: false }, PathStep::Offset(further)] => {
            Place::Deref { pointer: offset, offset: *further, size, align }
        }
        _ => Place::Path(Box::new(Path { local, offset, steps: steps.into(), size, align })),
    }
}
