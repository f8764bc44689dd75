//! Places in the author's words: `s`, `pair.0`, `*r`, `v[_]`.

use super::Checker;
use crate::hir::def::DefId;
use crate::mir::place::{is_box, step_ty};
use crate::mir::{ConstKind, Local, LocalDecl, Operand, Place, PlaceElem, Rvalue, StatementKind};
use crate::source::Span;
use crate::types::ty::Ty;

impl Checker<'_> {
    /// The place with its name in backquotes, or `value` when it has none.
    pub(super) fn quoted(&self, place: &Place) -> String {
        self.describe(place).map_or_else(|| "value".to_string(), |name| format!("`{name}`"))
    }

    /// The place as the author would write it; `None` inside temporaries.
    pub(super) fn describe(&self, place: &Place) -> Option<String> {
        if let Some((index, used)) = self.capture_of(place) {
            let capture = &self.body.captures[index];
            let ty = self.place_ty(&Place { local: place.local, projection: place.projection[..used].to_vec() });
            return Some(self.describe_steps(capture.name.to_string(), ty, &place.projection[used..]));
        }
        if place.projection.iter().any(|elem| matches!(elem, PlaceElem::Downcast(_))) {
            return None;
        }
        let decl = &self.body.locals[place.local.index()];
        if let (Some(def), [deref @ PlaceElem::Deref, steps @ ..]) =
            (self.static_behind(place.local), &place.projection[..])
        {
            let name = self.typing.hir.def(def).name.to_string();
            return Some(self.describe_steps(name, step_ty(self.typing, decl.ty, deref), steps));
        }
        let name = decl.name.as_ref()?.to_string();
        let (ty, steps) = self.seen_in_guard(decl, &place.projection);
        Some(self.describe_steps(name, ty, steps))
    }

    /// The same, where a part of a variant is named by its field alone.
    pub(super) fn quoted_part(&self, place: &Place) -> String {
        let is_part = place.projection.iter().any(|elem| matches!(elem, PlaceElem::Downcast(_)));
        let decl = &self.body.locals[place.local.index()];
        match decl.name.as_ref().filter(|_| is_part && self.capture_of(place).is_none()) {
            Some(name) => {
                let (ty, steps) = self.seen_in_guard(decl, &place.projection);
                format!("`{}`", self.describe_steps(name.to_string(), ty, steps))
            }
            None => self.quoted(place),
        }
    }

    /// The same with the variant that a part belongs to: "`o` as enum variant `Some`".
    pub(super) fn quoted_with_variant(&self, place: &Place) -> String {
        let last = place.projection.iter().rposition(|elem| matches!(elem, PlaceElem::Downcast(_)));
        let Some(last) = last else { return self.quoted(place) };
        let PlaceElem::Downcast(variant) = place.projection[last] else { return self.quoted(place) };
        let mut whole = Place { local: place.local, projection: place.projection[..last].to_vec() };
        let adt = self.place_ty(&whole).as_adt();
        let name = adt.map_or_else(String::new, |(def, _)| self.typing.hir.adt(def).variants[variant].name.to_string());
        // The reference that the pattern looks through is not named.
        while whole.projection.last() == Some(&PlaceElem::Deref) {
            whole.projection.pop();
        }
        format!("{} as enum variant `{name}`", self.quoted(&whole))
    }

    /// The static whose address a temporary holds.
    pub(super) fn static_behind(&self, local: Local) -> Option<DefId> {
        let statements = self.body.blocks.iter().flat_map(|block| &block.statements);
        statements.into_iter().find_map(|statement| {
            let StatementKind::Assign(place, Rvalue::Use(Operand::Constant(constant))) = &statement.kind else {
                return None;
            };
            let ConstKind::Static(def) = constant.kind else { return None };
            (*place == Place::local(local)).then_some(def)
        })
    }

    /// In a guard a variable is a reference that nobody wrote.
    fn seen_in_guard<'p>(&self, decl: &LocalDecl, steps: &'p [PlaceElem]) -> (Ty, &'p [PlaceElem]) {
        match (decl.kind, steps) {
            (crate::mir::LocalKind::GuardRef, [first @ PlaceElem::Deref, rest @ ..]) => {
                (step_ty(self.typing, decl.ty, first), rest)
            }
            _ => (decl.ty, steps),
        }
    }

    /// Which capture a place of a closure's body lies in, and how many steps lead to the captured value.
    pub(super) fn capture_of(&self, place: &Place) -> Option<(usize, usize)> {
        if self.body.captures.is_empty() || place.local.0 != 1 {
            return None;
        }
        let before = usize::from(place.projection.first() == Some(&PlaceElem::Deref));
        let Some(&PlaceElem::Field(index, _)) = place.projection.get(before) else { return None };
        let capture = self.body.captures.get(index)?;
        let behind = capture.by_reference && place.projection.get(before + 1) == Some(&PlaceElem::Deref);
        Some((index, before + 1 + usize::from(behind)))
    }

    /// Where a variable is declared, `mut` included.
    pub(super) fn declared_at(&self, local: Local) -> Span {
        let decl = &self.body.locals[local.index()];
        let text = &self.typing.hir.source(decl.span.file).text;
        let before = text.get(..decl.span.lo as usize).unwrap_or("");
        match before.trim_end().strip_suffix("mut") {
            Some(rest) if before.ends_with(char::is_whitespace) && !rest.ends_with("ref ") && !rest.ends_with('&') => {
                Span::new(decl.span.file, rest.len() as u32, decl.span.hi)
            }
            Some(_) | None => decl.span,
        }
    }

    pub(super) fn place_ty(&self, place: &Place) -> Ty {
        crate::mir::place::place_ty(self.typing, self.body, place)
    }

    fn describe_steps(&self, name: String, ty: Ty, steps: &[PlaceElem]) -> String {
        let (mut text, mut ty) = (name, ty);
        let mut variant = 0;
        for (at, elem) in steps.iter().enumerate() {
            match elem {
                PlaceElem::Deref => {
                    // `r.field` and `r[0]` look through references by themselves.
                    let is_pointer = |elem: &PlaceElem| matches!(elem, PlaceElem::Deref | PlaceElem::Downcast(_));
                    if steps[at + 1..].iter().all(is_pointer) {
                        text = format!("*{text}");
                    }
                }
                PlaceElem::Field(index, _) => text = format!("{text}.{}", self.field_name(ty, variant, *index)),
                PlaceElem::Index(_) | PlaceElem::ConstantIndex { .. } => text = format!("{text}[_]"),
                PlaceElem::Subslice { .. } => text = format!("{text}[..]"),
                PlaceElem::Downcast(_) => {}
            }
            variant = if let PlaceElem::Downcast(variant) = elem { *variant } else { 0 };
            ty = step_ty(self.typing, ty, elem);
        }
        text
    }

    fn field_name(&self, ty: Ty, variant: usize, index: usize) -> String {
        let Some((def, _)) = ty.as_adt().filter(|_| !is_box(self.typing, ty)) else { return index.to_string() };
        let adt = self.typing.hir.adt(def);
        let field = adt.variants.get(variant).and_then(|variant| variant.fields.get(index));
        field.map_or_else(|| index.to_string(), |field| field.name.to_string())
    }
}
