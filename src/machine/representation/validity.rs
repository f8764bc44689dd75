//! A type to what its bytes must be: `bool` is 0 or 1, references are not null, tags name a variant (Reference, "Behavior
//! considered undefined": invalid values).

use crate::types::kinds::kinds;
use std::rc::Rc;

use super::{Fields, LayoutError, Representations, Scalar, Variants};
use crate::hir::item::AdtKind;
use crate::types::ty::{Ty, TyKind};

/// One demand on the bytes of a value.
#[derive(Clone, Debug)]
pub struct Check {
    /// Bytes from the start of the value.
    pub offset: u64,
    pub scalar: Scalar,
    /// The type of this part, for the message.
    pub ty: Ty,
    pub kind: CheckKind,
}

/// See [`Check`].
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CheckKind {
    /// A `bool`, `char`, reference …: the scalar's range.
    Value,
    /// The tag of an enum.
    Tag,
}

/// All demands of a type; those of an enum's fields are left out, since they depend on the variant.
pub type Checks = Rc<[Check]>;

/// Larger arrays are not looked into: the checks of each element would cost more than what they find.
const MAX_ELEMENTS: u64 = 64;

impl Representations<'_> {
    pub(super) fn compute_checks(&self, ty: Ty) -> Result<Checks, LayoutError> {
        let mut found = Vec::new();
        self.collect(ty, 0, &mut found)?;
        Ok(found.into())
    }

    fn collect(&self, ty: Ty, offset: u64, found: &mut Vec<Check>) -> Result<(), LayoutError> {
        let layout = self.of(ty)?;
        match ty.kind() {
            TyKind::FnPtr(_) | kinds!(scalar | pointer) => {
                if let super::Abi::Scalar(scalar) | super::Abi::Pair(scalar, ..) = layout.abi {
                    found.push(Check { offset, scalar, ty, kind: CheckKind::Value });
                }
            }
            TyKind::Tuple(items) => self.collect_fields(&layout.fields, items, offset, found)?,
            TyKind::Closure(def, _) if self.typing.hir.is_coroutine(*def) => {
                if let Variants::Tagged { tag, tag_offset, .. } = &layout.variants {
                    found.push(Check { offset: offset + tag_offset, scalar: *tag, ty, kind: CheckKind::Tag });
                }
            }
            TyKind::Closure(..) => self.collect_fields(&layout.fields, &self.capture_types(ty), offset, found)?,
            TyKind::Array(element, _) => {
                if let Fields::Array { stride, count } = layout.fields {
                    for i in 0..count.min(MAX_ELEMENTS) {
                        self.collect(*element, offset + i * stride, found)?;
                    }
                }
            }
            TyKind::Adt(def, args) => match self.typing.hir.adt(*def).kind {
                AdtKind::Union => {}
                AdtKind::Enum => {
                    if let Variants::Tagged { tag, tag_offset, .. } = &layout.variants {
                        found.push(Check { offset: offset + tag_offset, scalar: *tag, ty, kind: CheckKind::Tag });
                    }
                }
                AdtKind::Struct => {
                    let count = self.typing.hir.adt(*def).variants[0].fields.len();
                    let fields: Vec<Ty> = (0..count).map(|i| self.typing.field_type(*def, 0, i, *args)).collect();
                    self.collect_fields(&layout.fields, &fields, offset, found)?;
                }
            },
            variants!(TyKind: Str | Slice | Dynamic | Never | FnDef) | kinds!(generic | unknown) => {}
        }
        Ok(())
    }

    fn collect_fields(
        &self,
        fields: &Fields,
        types: &[Ty],
        offset: u64,
        found: &mut Vec<Check>,
    ) -> Result<(), LayoutError> {
        for (i, ty) in types.iter().enumerate() {
            self.collect(*ty, offset + fields.offset(i), found)?;
        }
        Ok(())
    }
}
