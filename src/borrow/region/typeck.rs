//! Statements and terminators to constraints: what flows from where to where.

use super::{Category, Cause, RegionCx};
use crate::mir::moves::Location;
use crate::mir::{
    AssertMessage, BlockId, Local, LocalKind, Operand, Place, Rvalue, StatementKind, TerminatorKind, Written,
};
use crate::source::Span;
use crate::types::flags::Flags;
use crate::types::fold::{self, Fold, TypeFolder};
use crate::types::infer::InferCtx;
use crate::types::ty::{Region, Ty, TyKind};

impl RegionCx<'_> {
    /// Walks the code.
    pub(super) fn check_code(&mut self) {
        let body = self.body;
        let mut settled: Vec<bool> =
            (0..body.locals.len()).map(|local| (1..=body.arg_count).contains(&local)).collect();
        self.annotations(&mut settled);
        for (index, block) in body.blocks.iter().enumerate() {
            let block_id = BlockId(index as u32);
            for (statement, node) in block.statements.iter().enumerate() {
                if let StatementKind::Assign(place, value) = &node.kind {
                    self.at(Location { block: block_id, statement }, node.span);
                    self.assign(place, value, &mut settled);
                }
            }
            self.at(Location { block: block_id, statement: block.statements.len() }, block.terminator.span);
            self.terminator(&block.terminator.kind, &mut settled);
        }
    }

    fn at(&mut self, at: Location, span: Span) {
        self.cause =
            Cause { category: Category::Boring, span, at: Some(at), from_closure: false, from_projection: false };
    }

    /// What the author wrote as the type of a place. A whole type is taken as it is: only it knows which lifetimes a function
    /// pointer in it binds.
    fn annotations(&mut self, settled: &mut [bool]) {
        let owner = self.typing.body_of(self.body.def).0;
        for annotation in &self.body.annotations {
            let infcx = InferCtx::new(self.typing);
            let written_ty = match &annotation.written {
                Written::Type(ty) => ty,
                Written::Pattern(path) => {
                    self.cause = annotation_at(path.span());
                    let ty = self.place_ty(&annotation.place);
                    self.written_pattern(path, ty);
                    continue;
                }
            };
            let Some(written) = infcx.lower_annotation(written_ty, owner) else { continue };
            let written = self.renumber(&written);
            let written = self.normalize(&written);
            self.cause = annotation_at(written_ty.span);
            self.well_formed(written);
            let local = annotation.place.local.index();
            let is_whole = annotation.place.projection.is_empty();
            if is_whole && self.stripped(&written) == self.stripped(&self.locals[local]) {
                self.locals[local] = written;
                settled[local] = true;
                let universal = self.universal.len() as u32;
                if super::regions_of(written).iter().any(|region| *region < universal) {
                    self.annotated.insert(local, written_ty.span);
                }
            } else {
                let ty = self.place_ty(&annotation.place);
                self.equal(written, ty);
            }
        }
    }

    /// The category of what is assigned to a place (rustc-dev-guide, "Region inference": blame).
    fn category_of(&self, place: &Place) -> Category {
        if !place.projection.is_empty() {
            return Category::Assignment;
        }
        let decl = &self.body.locals[place.local.index()];
        match decl.kind {
            _ if place.local == Local::RETURN => self.result_category(),
            LocalKind::Variable { .. } | LocalKind::Argument => Category::Assignment,
            LocalKind::Return | LocalKind::Temporary | LocalKind::GuardRef | LocalKind::DropFlag => Category::Boring,
        }
    }

    fn result_category(&self) -> Category {
        use crate::hir::def::DefKind;
        let is_called =
            matches!(self.typing.hir.def(self.body.def).kind, DefKind::Fn | DefKind::AssocFn | DefKind::Closure);
        if is_called { Category::Return } else { Category::UseAsConst }
    }

    fn assign(&mut self, place: &Place, value: &Rvalue, settled: &mut [bool]) {
        let wanted = self.place_ty(place);
        let makes_regions =
            matches!(value, Rvalue::Ref(..) | Rvalue::Aggregate(..) | Rvalue::Cast(..) | Rvalue::Use(_));
        if !wanted.flags().intersects(Flags::REGION) && !makes_regions {
            return;
        }
        let ty = self.rvalue_ty(value, wanted);
        let wanted = self.settle(place, ty, wanted, settled);
        self.flows(ty, wanted, place);
    }

    /// The value of a place that is assigned to. What a written type says of lifetimes is to blame for what it demands.
    fn flows(&mut self, ty: Ty, wanted: Ty, place: &Place) {
        let written = self.annotated.get(&place.local.index()).copied().filter(|_| place.projection.is_empty());
        match written {
            Some(span) => {
                let outer = std::mem::replace(&mut self.cause.span, span);
                self.subtype(ty, wanted, Category::TypeAnnotation);
                self.cause.span = outer;
            }
            None => self.subtype(ty, wanted, self.category_of(place)),
        }
    }

    /// Inference has forgotten which lifetimes a function pointer or object binds. A variable whose first value knows takes it from
    /// there.
    fn settle(&mut self, place: &Place, ty: Ty, wanted: Ty, settled: &mut [bool]) -> Ty {
        let local = place.local.index();
        if !place.projection.is_empty() || std::mem::replace(&mut settled[local], true) || place.local == Local::RETURN
        {
            return wanted;
        }
        let mut search = Binders { found: false };
        let _ = ty.fold_with(&mut search);
        if !search.found || ty == wanted || self.stripped(&ty) != self.stripped(&wanted) {
            return wanted;
        }
        let taken = self.anew(ty);
        self.locals[local] = taken;
        taken
    }

    /// The type with a fresh variable for each variable.
    pub(super) fn anew(&mut self, ty: Ty) -> Ty {
        ty.fold_with(&mut Anew { cx: self })
    }

    fn terminator(&mut self, kind: &TerminatorKind, settled: &mut [bool]) {
        match kind {
            TerminatorKind::Call { callee, args, destination, from_operator, .. } => {
                self.call(callee, args, (destination, *from_operator), settled);
            }
            TerminatorKind::Assert { message, .. } => {
                if let AssertMessage::BoundsCheck { len, index } = &**message {
                    self.operand_ty(len);
                    self.operand_ty(index);
                }
            }
            variants!(
                TerminatorKind: Goto | SwitchInt | Return | Unreachable | Resume | Yield | CoroutineDrop | Abort
                    | Drop | FalseEdge | FalseUnwind
            ) => {}
        }
    }

    /// The future that a call of an async closure gives borrows from the closure and has its arguments: each call gives one with
    /// lifetimes of its own.
    fn lent_future(&mut self, args: &[Operand], future: Ty) -> Ty {
        let Some(this) = args.first().map(|this| self.operand_ty(this)) else { return future };
        let (lent, closure) = if let TyKind::Ref(Region::Var(lent), closure, _) = this.kind() {
            (Some(*lent), *closure)
        } else {
            (None, this)
        };
        let TyKind::Closure(def, _) = closure.kind() else { return future };
        if self.typing.hir.future_of_closure(*def).is_none() {
            return future;
        }
        let own = self.anew(future);
        let given = args.iter().skip(1).flat_map(|arg| super::regions_of(self.operand_ty(arg))).collect::<Vec<u32>>();
        for (known, kept) in super::regions_of(future).into_iter().zip(super::regions_of(own)) {
            for above in lent.iter().chain(&given).chain([&known]) {
                self.outlives(&Region::Var(*above), &Region::Var(kept));
            }
        }
        own
    }

    fn call(
        &mut self,
        callee: &Operand,
        args: &[Operand],
        (destination, from_operator): (&Place, bool),
        settled: &mut [bool],
    ) {
        let callee = self.operand_ty(callee);
        let Some(mut sig) = self.callable_sig(callee) else { return };
        sig.output = self.lent_future(args, sig.output);
        sig.inputs.iter().chain([&sig.output]).for_each(|ty| self.well_formed(*ty));
        let category = if from_operator { Category::Boring } else { Category::CallArgument };
        for (arg, input) in args.iter().zip(sig.inputs.iter()) {
            let ty = self.operand_ty(arg);
            self.subtype(ty, *input, category);
        }
        let wanted = self.place_ty(destination);
        let wanted = self.settle(destination, sig.output, wanted, settled);
        self.flows(sig.output, wanted, destination);
    }
}

/// Whether a function pointer or an object is somewhere inside.
struct Binders {
    found: bool,
}

impl TypeFolder for Binders {
    fn concerns(&self, flags: Flags) -> bool {
        flags.intersects(Flags::REGION)
    }

    fn fold_ty(&mut self, ty: Ty) -> Ty {
        self.found |= matches!(ty.kind(), TyKind::FnPtr(_) | TyKind::Dynamic(..));
        if self.found { ty } else { fold::fold_inside(ty, self) }
    }
}

/// Fresh variables for all variables; bound regions stay.
struct Anew<'c, 'a> {
    cx: &'c mut RegionCx<'a>,
}

impl TypeFolder for Anew<'_, '_> {
    fn concerns(&self, flags: Flags) -> bool {
        flags.intersects(Flags::REGION)
    }

    fn fold_region(&mut self, region: &Region) -> Region {
        match region {
            Region::Bound { .. } => region.clone(),
            Region::Var(_) | Region::Static | Region::Param(_) | Region::Erased => self.cx.fresh(),
        }
    }
}

/// What a written type demands, wherever the value is used.
fn annotation_at(span: Span) -> Cause {
    Cause { category: Category::TypeAnnotation, span, at: None, from_closure: false, from_projection: false }
}
