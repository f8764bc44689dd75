//! The drop of one path, by its style; an open one goes through its parts.

use super::ladder::Rung;
use super::{DropSite, Elaboration, Exit, Style};
use crate::hir::def::DefId;
use crate::mir::build::discriminant_type;
use crate::mir::moves::{PathId, array_len, element};
use crate::mir::place::is_box;
use crate::mir::thir::{bit_width, mask};
use crate::mir::{
    BlockId, BorrowKind, ConstKind, Constant, Local, LocalDecl, LocalKind, MutBorrowKind, Operand, Place, PlaceElem,
    Rvalue, Statement, StatementKind, TerminatorKind, Unwind,
};
use crate::source::Span;
use crate::types::kinds::kinds;
use crate::types::ty::{Args, Mutability, Region, Ty, TyKind};

impl Elaboration<'_> {
    /// Drops what a path may hold, then goes to `target`. Returns where that starts.
    pub(super) fn drop_path(&mut self, site: &DropSite, path: PathId, target: BlockId, exit: Exit) -> BlockId {
        match self.style(&site.state, path) {
            Style::Dead => target,
            Style::Static => self.drop_whole(site, path, target, exit),
            Style::Conditional => {
                let drop = self.drop_whole(site, path, target, exit);
                self.test_flag(path, drop, target, exit.cleanup, site.span)
            }
            Style::Open => self.drop_open(site, path, target, exit),
        }
    }

    fn drop_whole(&mut self, site: &DropSite, path: PathId, target: BlockId, exit: Exit) -> BlockId {
        let place = self.paths.get(path).place.clone();
        if place == Place::local(Local(1)) && self.typing.hir.is_coroutine(self.body.def) {
            // While its body runs a future has no state that its drop could ask: only the captures are there.
            return self.drop_open(site, path, target, exit);
        }
        let block = self.new_drop(place, target, exit, site.span);
        self.clear_flags_in(block, path, site.span);
        block
    }

    /// The part `elem` of `path`: by its own path, or (without one) as the path itself stands.
    fn drop_part(
        &mut self,
        site: &DropSite,
        path: PathId,
        elem: &PlaceElem,
        ty: Ty,
        target: BlockId,
        exit: Exit,
    ) -> BlockId {
        if let Some(part) = self.paths.child(path, elem) {
            return self.drop_path(site, part, target, exit);
        }
        if !self.typing.needs_drop(ty, self.env) {
            return target;
        }
        let place = self.paths.get(path).place.project(elem.clone());
        self.drop_with(site, path, target, exit, |elaboration| elaboration.new_drop(place, target, exit, site.span))
    }

    /// `make`'s drop if `path` itself holds a value.
    fn drop_with(
        &mut self,
        site: &DropSite,
        path: PathId,
        target: BlockId,
        exit: Exit,
        make: impl FnOnce(&mut Self) -> BlockId,
    ) -> BlockId {
        let live = site.state.maybe_init.contains(path.index());
        let dead = site.state.maybe_uninit.contains(path.index());
        match (live, dead) {
            (false, _) => target,
            (true, false) => make(self),
            (true, true) => {
                let drop = make(self);
                self.test_flag(path, drop, target, exit.cleanup, site.span)
            }
        }
    }

    fn drop_open(&mut self, site: &DropSite, path: PathId, target: BlockId, exit: Exit) -> BlockId {
        let ty = self.paths.get(path).ty;
        match ty.kind() {
            TyKind::Adt(..) if is_box(self.typing, ty) => self.drop_box(site, path, ty, target, exit),
            TyKind::Adt(def, args) if self.typing.hir.adt(*def).kind == crate::hir::item::AdtKind::Enum => {
                match self.paths.get(path).place.projection.last() {
                    Some(PlaceElem::Downcast(variant)) => {
                        let rungs = self.field_rungs(*def, *variant, *args);
                        self.drop_rungs(site, path, &rungs, target, exit)
                    }
                    _ => self.drop_enum(site, path, *def, target, exit),
                }
            }
            TyKind::Adt(def, args) => {
                let rungs = self.field_rungs(*def, 0, *args);
                self.drop_rungs(site, path, &rungs, target, exit)
            }
            TyKind::Tuple(items) => {
                let rungs: Vec<Rung> =
                    items.iter().enumerate().map(|(at, &ty)| (PlaceElem::Field(at, ty), ty)).collect();
                self.drop_rungs(site, path, &rungs, target, exit)
            }
            TyKind::Closure(def, _) => {
                let rungs = super::ladder::closure_rungs(self.typing, *def, ty);
                self.drop_rungs(site, path, &rungs, target, exit)
            }
            TyKind::Array(item, _) => {
                let len = array_len(ty.kind()).unwrap_or(0);
                let rungs: Vec<Rung> = (0..len).map(|offset| (element(offset), *item)).collect();
                self.drop_rungs(site, path, &rungs, target, exit)
            }
            variants!(TyKind: Str | Never | Slice | FnDef | FnPtr | Dynamic)
            | kinds!(scalar | pointer | generic | unknown) => self.drop_whole(site, path, target, exit),
        }
    }

    fn field_rungs(&self, def: DefId, variant: usize, args: Args) -> Vec<Rung> {
        super::ladder::field_rungs(self.typing, self.env, def, variant, args)
    }

    /// Parts in order; when one panics the rest is still dropped.
    fn drop_rungs(&mut self, site: &DropSite, path: PathId, rungs: &[Rung], target: BlockId, exit: Exit) -> BlockId {
        let mut unwind = exit.unwind;
        let mut next = target;
        for (elem, ty) in rungs.iter().rev() {
            let here = Exit { unwind, cleanup: exit.cleanup };
            next = self.drop_part(site, path, elem, *ty, next, here);
            unwind = self.unwind_through(site, path, (elem, *ty), unwind, exit);
        }
        next
    }

    /// The same part on the way of a panic, before what `unwind` does.
    fn unwind_through(
        &mut self,
        site: &DropSite,
        path: PathId,
        part: (&PlaceElem, Ty),
        unwind: Unwind,
        exit: Exit,
    ) -> Unwind {
        if exit.cleanup {
            return unwind;
        }
        let after = self.cleanup_block(unwind, site.span);
        let cleanup = Exit { unwind: Unwind::Terminate, cleanup: true };
        Unwind::Cleanup(self.drop_part(site, path, part.0, part.1, after, cleanup))
    }

    fn cleanup_block(&mut self, unwind: Unwind, span: Span) -> BlockId {
        match unwind {
            Unwind::Cleanup(block) => block,
            Unwind::Continue | Unwind::Unreachable => self.new_block(true, span, TerminatorKind::Resume),
            Unwind::Terminate => self.new_block(true, span, TerminatorKind::Abort),
        }
    }

    /// Variants whose parts differ are dropped by parts, the others whole.
    fn drop_enum(&mut self, site: &DropSite, path: PathId, def: DefId, target: BlockId, exit: Exit) -> BlockId {
        let ty = discriminant_type(self.typing.hir.adt(def).repr.int.as_deref());
        let bits = mask(bit_width(ty));
        let discriminants = self.typing.discriminants(def);
        let children = self.paths.children(path).to_vec();
        let mut targets = Vec::new();
        for child in children {
            if let Some(&PlaceElem::Downcast(variant)) = self.paths.get(child).place.projection.last() {
                let block = self.drop_open_variant(site, child, target, exit);
                targets.push((discriminants[variant] as u128 & bits, block));
            }
        }
        let place = self.paths.get(path).place.clone();
        let others = if targets.len() == discriminants.len() {
            self.new_block(exit.cleanup, site.span, TerminatorKind::Unreachable)
        } else {
            self.new_drop(place.clone(), target, exit, site.span)
        };
        let discriminant = Place::local(self.temporary(ty, site.span));
        let operand = Operand::Move(discriminant.clone());
        let switch = TerminatorKind::SwitchInt { operand, ty, targets, otherwise: others };
        let switch = self.new_block(exit.cleanup, site.span, switch);
        let read = StatementKind::Assign(discriminant, Rvalue::Discriminant(place));
        self.body.blocks[switch.index()].statements.push(Statement { kind: read, span: site.span });
        self.drop_with(site, path, target, exit, |_| switch)
    }

    /// By its fields even where all of them are alike: a variant itself has no drop.
    fn drop_open_variant(&mut self, site: &DropSite, variant: PathId, target: BlockId, exit: Exit) -> BlockId {
        match self.style(&site.state, variant) {
            Style::Dead => target,
            Style::Static | Style::Conditional | Style::Open => self.drop_open(site, variant, target, exit),
        }
    }

    /// Its contents by their own path, then the box's own `Drop`, which gives the memory back.
    fn drop_box(&mut self, site: &DropSite, path: PathId, ty: Ty, target: BlockId, exit: Exit) -> BlockId {
        let TyKind::Adt(_, args) = *ty.kind() else { unreachable!("a box is a struct") };
        let free = self.free_box(site, path, ty, target, exit);
        let unwind = if exit.cleanup {
            exit.unwind
        } else {
            let after = self.cleanup_block(exit.unwind, site.span);
            let cleanup = Exit { unwind: Unwind::Terminate, cleanup: true };
            Unwind::Cleanup(self.free_box(site, path, ty, after, cleanup))
        };
        let inner = Exit { unwind, cleanup: exit.cleanup };
        self.drop_part(site, path, &PlaceElem::Deref, args.type_at(0), free, inner)
    }

    fn free_box(&mut self, site: &DropSite, path: PathId, ty: Ty, target: BlockId, exit: Exit) -> BlockId {
        let Some((method, args)) = self.typing.drop_impl(ty) else { return target };
        let place = self.paths.get(path).place.clone();
        self.drop_with(site, path, target, exit, |elaboration| {
            elaboration.call_drop(place, ty, (method, args), target, exit, site.span)
        })
    }

    /// `Drop::drop(&mut place)`.
    fn call_drop(
        &mut self,
        place: Place,
        ty: Ty,
        (method, args): (DefId, Args),
        target: BlockId,
        exit: Exit,
        span: Span,
    ) -> BlockId {
        let reference = Place::local(self.temporary(Ty::reference(ty, Mutability::Mut), span));
        let function = Ty::new(TyKind::FnDef(method, args));
        let call = TerminatorKind::Call {
            callee: Operand::Constant(Constant { kind: ConstKind::ZeroSized, ty: function, span }),
            args: vec![Operand::Move(reference.clone())],
            destination: Place::local(self.temporary(Ty::unit(), span)),
            target: Some(target),
            unwind: exit.unwind,
            call_span: span,
            from_operator: true,
        };
        let block = self.new_block(exit.cleanup, span, call);
        let borrow = BorrowKind::Mut { kind: MutBorrowKind::Default };
        let kind = StatementKind::Assign(reference, Rvalue::Ref(Region::Erased, borrow, place));
        self.body.blocks[block.index()].statements.push(Statement { kind, span });
        block
    }

    fn temporary(&mut self, ty: Ty, span: Span) -> Local {
        let decl = LocalDecl { ty, mutability: Mutability::Mut, name: None, span, kind: LocalKind::Temporary };
        self.body.add_local(decl)
    }
}
