//! Move paths: the places of a body that are initialised and moved as units, as a forest with the locals as roots.
//!
//! Nothing can be moved out through a reference or raw pointer, out of a slice, or out of a type with a `Drop` of its own; there
//! paths end. `Box` is the one pointer that can be moved out of.

use rustc_hash::FxHashMap;

use crate::mir::place::{is_box, step_ty};
use crate::mir::{Body, Local, Place, PlaceElem};
use crate::types::Typing;
use crate::types::ty::{Const, Ty, TyKind};

/// A move path by number.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub(crate) struct PathId(pub u32);

impl PathId {
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// A node of the forest.
#[derive(Debug)]
pub(crate) struct MovePath {
    pub place: Place,
    pub ty: Ty,
    pub parent: Option<PathId>,
    children: Vec<PathId>,
}

/// The forest.
#[derive(Debug, Default)]
pub(crate) struct MovePaths {
    paths: Vec<MovePath>,
    /// The root of each local that is tracked.
    roots: Vec<Option<PathId>>,
    steps: FxHashMap<(PathId, Step), PathId>,
}

/// A step of a path, without types.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
enum Step {
    Deref,
    Field(usize),
    Downcast(usize),
    /// An element of an array, from its start.
    Element(u64),
}

/// What is known of a place.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Lookup {
    Exact(PathId),
    /// It has no path of its own; it is part of this one (`None`: nothing of its local is tracked).
    Parent(Option<PathId>),
}

/// Why a place cannot be moved out of.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum IllegalMove {
    /// Behind a pointer of this type, which is reached by so many steps of the place.
    Pointer { ty: Ty, steps: usize },
    /// A field of a type that implements `Drop`.
    DropType { ty: Ty, steps: usize },
    /// An element of an array or slice by an index (`by_index`) or of a slice by a pattern.
    Element { ty: Ty, steps: usize, by_index: bool },
}

impl MovePaths {
    /// Roots for the locals that `tracked` names.
    pub fn new(body: &Body, tracked: impl Fn(Local) -> bool) -> MovePaths {
        let mut paths = MovePaths::default();
        for (index, decl) in body.locals.iter().enumerate() {
            let local = Local(index as u32);
            let root = tracked(local).then(|| paths.push(Place::local(local), decl.ty, None));
            paths.roots.push(root);
        }
        paths
    }

    fn push(&mut self, place: Place, ty: Ty, parent: Option<PathId>) -> PathId {
        let id = PathId(self.paths.len() as u32);
        self.paths.push(MovePath { place, ty, parent, children: Vec::new() });
        if let Some(parent) = parent {
            self.paths[parent.index()].children.push(id);
        }
        id
    }

    pub fn len(&self) -> usize {
        self.paths.len()
    }

    pub fn get(&self, id: PathId) -> &MovePath {
        &self.paths[id.index()]
    }

    pub fn root(&self, local: Local) -> Option<PathId> {
        self.roots[local.index()]
    }

    /// The path's direct parts that have paths.
    pub fn children(&self, id: PathId) -> &[PathId] {
        &self.paths[id.index()].children
    }

    /// The path and all that are part of it.
    pub fn subtree(&self, id: PathId) -> Vec<PathId> {
        let mut all = vec![id];
        let mut next = 0;
        while next < all.len() {
            all.extend_from_slice(self.children(all[next]));
            next += 1;
        }
        all
    }

    /// The part of `id` that a step of a place names, if it has a path.
    pub fn child(&self, id: PathId, elem: &PlaceElem) -> Option<PathId> {
        let step = step_of(elem, self.get(id).ty)?;
        self.steps.get(&(id, step)).copied()
    }

    /// The path of a place, as far as there are paths.
    pub fn lookup(&self, place: &Place) -> Lookup {
        let Some(mut path) = self.root(place.local) else { return Lookup::Parent(None) };
        for elem in &place.projection {
            match self.child(path, elem) {
                Some(next) => path = next,
                None => return Lookup::Parent(Some(path)),
            }
        }
        Lookup::Exact(path)
    }

    /// Makes the paths of a place, as far as paths go; `Err` says why they end before it.
    pub fn make(&mut self, typing: &Typing<'_>, place: &Place) -> Result<Option<PathId>, (PathId, IllegalMove)> {
        let Some(mut path) = self.root(place.local) else { return Ok(None) };
        for (steps, elem) in place.projection.iter().enumerate() {
            let ty = self.get(path).ty;
            if let Some(illegal) = illegal_step(typing, ty, elem, steps) {
                return Err((path, illegal));
            }
            if is_union(typing, ty) {
                return match illegal_inside(typing, ty, &place.projection[steps..], steps) {
                    Some(illegal) => Err((path, illegal)),
                    None => Ok(Some(path)),
                };
            }
            let Some(step) = step_of(elem, ty) else { return Ok(Some(path)) };
            path = match self.steps.get(&(path, step)) {
                Some(known) => *known,
                None => {
                    let place = self.get(path).place.project(elem.clone());
                    let child = self.push(place, step_ty(typing, ty, elem), Some(path));
                    self.steps.insert((path, step), child);
                    child
                }
            };
        }
        Ok(Some(path))
    }
}

/// `None` for a part of an array that is not one element: its elements have paths, it has none.
fn step_of(elem: &PlaceElem, ty: Ty) -> Option<Step> {
    match *elem {
        PlaceElem::Deref => Some(Step::Deref),
        PlaceElem::Field(index, _) => Some(Step::Field(index)),
        PlaceElem::Downcast(variant) => Some(Step::Downcast(variant)),
        PlaceElem::ConstantIndex { offset, from_end, .. } => match (ty.kind(), from_end) {
            (TyKind::Array(..), false) => Some(Step::Element(offset)),
            (TyKind::Array(_, Const::Value(len)), true) => Some(Step::Element((*len as u64).checked_sub(offset)?)),
            _ => None,
        },
        PlaceElem::Index(_) | PlaceElem::Subslice { .. } => None,
    }
}

fn is_union(typing: &Typing<'_>, ty: Ty) -> bool {
    ty.as_adt().is_some_and(|(def, _)| typing.hir.adt(def).kind == crate::hir::item::AdtKind::Union)
}

/// What forbids to move out of a union's field: its parts have no paths of their own, since to take one is to take the union.
fn illegal_inside(typing: &Typing<'_>, mut ty: Ty, elems: &[PlaceElem], steps: usize) -> Option<IllegalMove> {
    elems.iter().enumerate().find_map(|(further, elem)| {
        let illegal = illegal_step(typing, ty, elem, steps + further);
        ty = step_ty(typing, ty, elem);
        illegal
    })
}

fn illegal_step(typing: &Typing<'_>, ty: Ty, elem: &PlaceElem, steps: usize) -> Option<IllegalMove> {
    match elem {
        PlaceElem::Deref if is_box(typing, ty) => None,
        PlaceElem::Deref => Some(IllegalMove::Pointer { ty, steps }),
        PlaceElem::Field(..) if matches!(ty.kind(), TyKind::Adt(..)) && typing.drop_impl(ty).is_some() => {
            Some(IllegalMove::DropType { ty, steps })
        }
        PlaceElem::Downcast(_) if typing.drop_impl(ty).is_some() => Some(IllegalMove::DropType { ty, steps }),
        PlaceElem::Index(_) => Some(IllegalMove::Element { ty, steps, by_index: true }),
        PlaceElem::ConstantIndex { .. } | PlaceElem::Subslice { .. } if !matches!(ty.kind(), TyKind::Array(..)) => {
            Some(IllegalMove::Element { ty, steps, by_index: false })
        }
        PlaceElem::Field(..)
        | PlaceElem::Downcast(_)
        | PlaceElem::ConstantIndex { .. }
        | PlaceElem::Subslice { .. } => None,
    }
}
