//! Unsizing: `&[T; N]` to `&[T]`, `Box<T>` to `Box<dyn Trait>` (Reference, "Unsized coercions").

use super::Lowering;
use crate::machine::code::cast::{NewMetadata, Unsize};
use crate::machine::code::operand::Metadata;
use crate::machine::code::place::Refused;
use crate::types::ty::{ExistentialPredicate, Ty, TyKind};

impl Lowering<'_, '_> {
    /// What makes a `target` of a `source`; both are pointers, or structs around one pointer.
    pub fn unsize(&mut self, source: Ty, target: Ty) -> Result<Unsize, Refused> {
        let mut found = Unsize { copies: Vec::new(), from: 0, to: 0, metadata: NewMetadata::Same };
        self.unsize_at(source, target, 0, 0, &mut found)?;
        Ok(found)
    }

    fn unsize_at(&mut self, source: Ty, target: Ty, from: usize, to: usize, found: &mut Unsize) -> Result<(), Refused> {
        match (source.kind(), target.kind()) {
            (TyKind::Ref(_, a, _) | TyKind::RawPtr(a, _), TyKind::Ref(_, b, _) | TyKind::RawPtr(b, _)) => {
                (found.from, found.to) = (from, to);
                found.metadata = self.new_metadata(*a, *b)?;
                Ok(())
            }
            (TyKind::Adt(def, source_args), TyKind::Adt(other, target_args)) if def == other => {
                let typing = self.image.typing();
                let (source_layout, target_layout) = (self.layout(source)?, self.layout(target)?);
                for i in 0..typing.hir.adt(*def).variants[0].fields.len() {
                    let a = typing.field_type(*def, 0, i, *source_args);
                    let b = typing.field_type(*def, 0, i, *target_args);
                    let from = from + source_layout.field_offset(0, i) as usize;
                    let to = to + target_layout.field_offset(0, i) as usize;
                    let size = self.layout(a)?.size as usize;
                    if size == 0 {
                    } else if a == b {
                        found.copies.push((from, to, size));
                    } else {
                        self.unsize_at(a, b, from, to, found)?;
                    }
                }
                Ok(())
            }
            _ => Err(self.no_unsizing(source, target)),
        }
    }

    fn no_unsizing(&self, source: Ty, target: Ty) -> Refused {
        let typing = self.image.typing();
        Refused(format!("the coercion of `{}` to `{}`", typing.display(source), typing.display(target)))
    }

    /// The metadata that a pointer to `source` gets when it becomes one to `target`.
    fn new_metadata(&mut self, source: Ty, target: Ty) -> Result<NewMetadata, Refused> {
        match (source.kind(), target.kind()) {
            (TyKind::Array(_, len), TyKind::Slice(_)) => {
                Ok(NewMetadata::Known(Metadata::length(self.const_value(len)? as u64)))
            }
            (TyKind::Dynamic(from, _), TyKind::Dynamic(to, _)) => {
                let principal = |predicates: &[ExistentialPredicate]| match predicates.first() {
                    Some(ExistentialPredicate::Trait(def, args)) => Some((*def, *args)),
                    _ => None,
                };
                Ok(match principal(from) == principal(to) {
                    true => NewMetadata::Same,
                    false => NewMetadata::Upcast { object: target },
                })
            }
            (_, TyKind::Dynamic(..)) => {
                let vtable = self.image.vtable(target, source, self.memory).map_err(Refused)?;
                Ok(NewMetadata::Known(Metadata::vtable(vtable)))
            }
            (TyKind::Adt(def, source_args), TyKind::Adt(other, target_args)) if def == other => {
                let typing = self.image.typing();
                let Some(last) = typing.hir.adt(*def).variants[0].fields.len().checked_sub(1) else {
                    return Err(self.no_unsizing(source, target));
                };
                let a = typing.field_type(*def, 0, last, *source_args);
                let b = typing.field_type(*def, 0, last, *target_args);
                self.new_metadata(a, b)
            }
            _ => Err(self.no_unsizing(source, target)),
        }
    }
}
