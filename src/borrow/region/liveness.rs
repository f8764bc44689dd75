//! Where variables are live, and so the regions in their types: before a use, and before a drop that may look at them
//! (RFC 2094, "Liveness"; RFC 1327 for what a drop may look at).

use rustc_hash::FxHashMap;

use crate::types::kinds::kinds;

use super::RegionCx;
use crate::hir::def::DefId;
use crate::mir::moves::Location;
use crate::mir::moves::{BitSet, Effects, Flow, MovePaths};
use crate::mir::simplify::for_each_target;
use crate::mir::visit::{for_each_place_of_operand, for_each_place_of_rvalue};
use crate::mir::{AssertMessage, BlockId, Body, Local, Operand, Place, PlaceElem, StatementKind, TerminatorKind};
use crate::types::flags::Flags;
use crate::types::fold::{Fold, TypeFolder};
use crate::types::ty::{GenericArg, Region, Ty, TyKind};

/// The locations of a body as numbers.
#[derive(Clone, Debug)]
pub(in crate::borrow) struct Points {
    starts: Vec<usize>,
    pub total: usize,
}

impl Points {
    pub fn of(body: &Body) -> Points {
        let mut starts = Vec::with_capacity(body.blocks.len());
        let mut total = 0;
        for block in &body.blocks {
            starts.push(total);
            total += block.statements.len() + 1;
        }
        Points { starts, total }
    }

    pub fn number(&self, at: Location) -> usize {
        self.starts[at.block.index()] + at.statement
    }

    pub fn location(&self, point: usize) -> Location {
        let block = self.starts.partition_point(|start| *start <= point) - 1;
        Location { block: BlockId(block as u32), statement: point - self.starts[block] }
    }

    /// The locations that may come next.
    pub fn after(&self, body: &Body, at: Location, visit: &mut impl FnMut(Location)) {
        let block = &body.blocks[at.block.index()];
        if at.statement < block.statements.len() {
            visit(Location { block: at.block, statement: at.statement + 1 });
        } else {
            for_each_target(&block.terminator.kind, &mut |next| visit(Location { block: next, statement: 0 }));
        }
    }
}

/// The region variables in a type, in order.
pub(in crate::borrow) fn regions_of(ty: Ty) -> Vec<u32> {
    struct Collect(Vec<u32>);
    impl TypeFolder for Collect {
        fn concerns(&self, flags: Flags) -> bool {
            flags.intersects(Flags::REGION)
        }
        fn fold_region(&mut self, region: &Region) -> Region {
            if let Region::Var(number) = region {
                self.0.push(*number);
            }
            region.clone()
        }
    }
    let mut collect = Collect(Vec::new());
    let _ = ty.fold_with(&mut collect);
    collect.0
}

/// How a statement touches a local.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::borrow) enum Touch {
    /// The whole of it gets a value, or its storage begins or ends.
    Define,
    Use,
    Drop,
}

/// What a location does with locals.
pub(in crate::borrow) fn touches(body: &Body, at: Location, visit: &mut impl FnMut(Local, Touch)) {
    let block = &body.blocks[at.block.index()];
    match block.statements.get(at.statement) {
        Some(statement) => match &statement.kind {
            StatementKind::Assign(place, value) => {
                written(place, visit);
                for_each_place_of_rvalue(value, &mut |place| read(place, visit));
            }
            StatementKind::SetDiscriminant { place, .. } => written(place, visit),
            StatementKind::FakeRead(_, place) => read(place, visit),
            StatementKind::StorageLive(local) | StatementKind::StorageDead(local) => visit(*local, Touch::Define),
            StatementKind::Step(_) | StatementKind::Nop => {}
        },
        None => in_terminator(&block.terminator.kind, visit),
    }
}

fn in_terminator(kind: &TerminatorKind, visit: &mut impl FnMut(Local, Touch)) {
    match kind {
        TerminatorKind::SwitchInt { operand, .. } => in_operand(operand, visit),
        TerminatorKind::Drop { place, .. } => {
            let touch = if place.projection.is_empty() { Touch::Drop } else { Touch::Use };
            visit(place.local, touch);
        }
        TerminatorKind::Call { callee, args, destination, .. } => {
            written(destination, visit);
            in_operand(callee, visit);
            args.iter().for_each(|arg| in_operand(arg, visit));
        }
        TerminatorKind::Assert { condition, message, .. } => {
            in_operand(condition, visit);
            if let AssertMessage::BoundsCheck { len, index } = &**message {
                in_operand(len, visit);
                in_operand(index, visit);
            }
        }
        TerminatorKind::Return => visit(Local::RETURN, Touch::Use),
        variants!(
            TerminatorKind: Goto | Unreachable | Resume | Yield | CoroutineDrop | Abort | FalseEdge | FalseUnwind
        ) => {}
    }
}

fn written(place: &Place, visit: &mut impl FnMut(Local, Touch)) {
    visit(place.local, if place.projection.is_empty() { Touch::Define } else { Touch::Use });
    indices(place, visit);
}

fn read(place: &Place, visit: &mut impl FnMut(Local, Touch)) {
    visit(place.local, Touch::Use);
    indices(place, visit);
}

fn indices(place: &Place, visit: &mut impl FnMut(Local, Touch)) {
    for elem in &place.projection {
        if let PlaceElem::Index(index) = elem {
            visit(*index, Touch::Use);
        }
    }
}

fn in_operand(operand: &Operand, visit: &mut impl FnMut(Local, Touch)) {
    for_each_place_of_operand(operand, &mut |place| read(place, visit));
}

/// What the liveness of a body needs to know of moves.
pub(in crate::borrow) struct Moves<'a> {
    pub paths: &'a MovePaths,
    pub effects: &'a Effects,
    pub flow: &'a Flow,
}

/// Live locals at one point.
#[derive(Clone, PartialEq)]
struct Live {
    used: BitSet,
    dropped: BitSet,
}

impl RegionCx<'_> {
    /// By region: the points at which a variable with it in its type is live.
    pub(in crate::borrow) fn live_points(&mut self, points: &Points, moves: &Moves<'_>) -> Vec<BitSet> {
        let body = self.body;
        let universal = self.universal.len() as u32;
        let endless = self.endless();
        let of_local = |local: usize| {
            let regions = regions_of(self.locals[local]);
            // Regions that outlive a universal one hold everywhere anyway.
            let matters = regions.iter().any(|region| !endless[*region as usize]);
            regions.into_iter().filter(|region| matters && *region >= universal).collect()
        };
        let of_local: Vec<Vec<u32>> = (0..body.locals.len()).map(of_local).collect();
        let drop_regions = self.drop_regions(&of_local);
        let ends = live_at_ends(body, &of_local);
        let mut live: Vec<BitSet> = (0..self.count).map(|_| BitSet::new(points.total)).collect();
        for (index, block) in body.blocks.iter().enumerate() {
            let id = BlockId(index as u32);
            let mut here = ends[index].clone();
            let inits = Inits::of(body, moves, id, &drop_regions);
            for statement in (0..=block.statements.len()).rev() {
                let at = Location { block: id, statement };
                step_back(body, at, &of_local, &mut here);
                let point = points.number(at);
                for (local, regions) in of_local.iter().enumerate() {
                    if regions.is_empty() {
                        continue;
                    }
                    if here.used.contains(local) {
                        regions.iter().for_each(|region| live[*region as usize].insert(point));
                    } else if here.dropped.contains(local) && inits.may_hold(local, statement) {
                        let looked_at = drop_regions.get(&local).map_or(&[][..], Vec::as_slice);
                        looked_at.iter().for_each(|region| live[*region as usize].insert(point));
                    }
                }
            }
        }
        live
    }

    /// By region: whether it outlives a universal one.
    fn endless(&self) -> Vec<bool> {
        let mut endless: Vec<bool> = (0..self.count).map(|region| (region as usize) < self.universal.len()).collect();
        let mut changed = true;
        while std::mem::take(&mut changed) {
            for constraint in &self.constraints {
                if endless[constraint.sub as usize] && !endless[constraint.sup as usize] {
                    endless[constraint.sup as usize] = true;
                    changed = true;
                }
            }
        }
        endless
    }

    /// The regions that dropping each local may look at, for those that are dropped somewhere.
    fn drop_regions(&mut self, of_local: &[Vec<u32>]) -> FxHashMap<usize, Vec<u32>> {
        let body = self.body;
        let universal = self.universal.len() as u32;
        let mut known: FxHashMap<usize, Vec<u32>> = FxHashMap::default();
        for block in &body.blocks {
            let TerminatorKind::Drop { place, .. } = &block.terminator.kind else { continue };
            let local = place.local.index();
            if !of_local[local].is_empty() && !known.contains_key(&local) {
                let mut found = Vec::new();
                self.looked_at(self.locals[local], &mut Vec::new(), &mut found);
                found.retain(|region| *region >= universal);
                found.sort_unstable();
                found.dedup();
                known.insert(local, found);
            }
        }
        known
    }

    /// Whether a future keeps anything that has a destructor.
    fn future_drops(&self, future: DefId) -> bool {
        let Some(facts) = self.typing.coroutine(future) else { return true };
        facts.saved.iter().any(|saved| self.typing.needs_drop(saved.ty, &self.env))
    }

    /// What dropping a value of the type may look at (rustc's dropck constraint).
    fn looked_at(&mut self, ty: Ty, inside: &mut Vec<Ty>, found: &mut Vec<u32>) {
        if !ty.flags().intersects(Flags::REGION) || inside.len() > 24 {
            return;
        }
        match ty.kind() {
            TyKind::Slice(inner) | TyKind::Array(inner, _) => self.looked_at(*inner, inside, found),
            TyKind::Tuple(items) => items.iter().for_each(|item| self.looked_at(*item, inside, found)),
            // The destructor of a future that has anything to drop may look at all that it borrows.
            TyKind::Closure(def, _) if self.typing.hir.is_coroutine(*def) => {
                if let Some((_, captures)) = self.closure_parts(ty)
                    && self.future_drops(*def)
                {
                    found.extend(regions_of(captures));
                }
            }
            TyKind::Closure(..) => {
                if let Some((_, captures)) = self.closure_parts(ty) {
                    self.looked_at(captures, inside, found);
                }
            }
            TyKind::Adt(def, args) => {
                let erased = self.stripped(&ty);
                if inside.contains(&erased) {
                    return;
                }
                let lang = self.typing.hir.adt(*def).lang.clone();
                match lang.as_deref() {
                    Some("manually_drop") => return,
                    Some("phantom_data") => {
                        args.types().for_each(|ty| self.looked_at(ty, inside, found));
                        return;
                    }
                    _ => {}
                }
                for (index, arg) in args.as_slice().iter().enumerate() {
                    if self.drop_looks_at(*def, index) {
                        found.extend(match arg {
                            GenericArg::Region(Region::Var(region)) => vec![*region],
                            GenericArg::Type(ty) => regions_of(*ty),
                            GenericArg::Region(_) | GenericArg::Const(_) => Vec::new(),
                        });
                    }
                }
                inside.push(erased);
                for field in self.typing.fields_of(*def).iter().flatten() {
                    let field = self.instantiated(field, *args);
                    let field = self.normalize(&field);
                    self.looked_at(field, inside, found);
                }
                inside.pop();
            }
            TyKind::Dynamic(..) | TyKind::Param(_) | TyKind::Projection(..) | TyKind::Opaque(..) => {
                found.extend(regions_of(ty));
            }
            variants!(TyKind: Str | Never | FnDef | FnPtr) | kinds!(scalar | pointer | unknown) => {}
        }
    }

    /// Whether the type's own `Drop` may look at what stands for its parameter: it can, unless it promises not to.
    fn drop_looks_at(&self, adt: crate::hir::def::DefId, param: usize) -> bool {
        let Some(of_impl) = self.typing.drop_impl_of(adt) else { return false };
        let TyKind::Adt(_, args) = self.typing.type_of(of_impl).kind() else { return true };
        let index = match args.as_slice().get(param) {
            Some(GenericArg::Type(ty)) => match ty.as_param() {
                Some(param) => param.index,
                None => return true,
            },
            Some(GenericArg::Region(Region::Param(param))) => param.index,
            _ => return true,
        };
        let generics = self.typing.hir.generics(of_impl);
        generics.params.get(index as usize).is_none_or(|param| !param.may_dangle)
    }
}

/// Which of the dropped locals may hold something before each statement of a block.
struct Inits {
    /// By local: by statement.
    held: FxHashMap<usize, Vec<bool>>,
}

impl Inits {
    fn of(body: &Body, moves: &Moves<'_>, block: BlockId, dropped: &FxHashMap<usize, Vec<u32>>) -> Inits {
        let count = body.blocks[block.index()].statements.len() + 1;
        let mut held: FxHashMap<usize, Vec<bool>> = dropped.keys().map(|local| (*local, vec![false; count])).collect();
        let Some(start) = moves.flow.at_start(block) else { return Inits { held } };
        if held.is_empty() {
            return Inits { held };
        }
        let mut state = start.clone();
        let mut effects = moves.effects.of_block[block.index()].iter().peekable();
        for statement in 0..count {
            for (local, by_statement) in &mut held {
                let root = moves.paths.root(Local(*local as u32));
                by_statement[statement] = root.is_some_and(|root| {
                    moves.paths.subtree(root).iter().any(|path| state.maybe_init.contains(path.index()))
                });
            }
            while let Some((_, effect)) = effects.next_if(|(at, _)| *at == statement) {
                state.apply(moves.paths, *effect);
            }
        }
        Inits { held }
    }

    fn may_hold(&self, local: usize, statement: usize) -> bool {
        self.held.get(&local).is_none_or(|by_statement| by_statement[statement])
    }
}

fn step_back(body: &Body, at: Location, of_local: &[Vec<u32>], live: &mut Live) {
    let mut uses: Vec<(Local, Touch)> = Vec::new();
    touches(body, at, &mut |local, touch| {
        if !of_local[local.index()].is_empty() {
            uses.push((local, touch));
        }
    });
    for (local, touch) in &uses {
        if *touch == Touch::Define {
            live.used.remove(local.index());
            live.dropped.remove(local.index());
        }
    }
    for (local, touch) in uses {
        match touch {
            Touch::Define => {}
            Touch::Use => live.used.insert(local.index()),
            Touch::Drop => live.dropped.insert(local.index()),
        }
    }
}

/// What is live at the end of each block: a backward flow to a fixed point.
fn live_at_ends(body: &Body, of_local: &[Vec<u32>]) -> Vec<Live> {
    let empty = Live { used: BitSet::new(body.locals.len()), dropped: BitSet::new(body.locals.len()) };
    let mut ends = vec![empty; body.blocks.len()];
    let mut before: Vec<Vec<usize>> = vec![Vec::new(); body.blocks.len()];
    for (index, block) in body.blocks.iter().enumerate() {
        for_each_target(&block.terminator.kind, &mut |next| before[next.index()].push(index));
    }
    let mut open: Vec<usize> = (0..body.blocks.len()).collect();
    while let Some(index) = open.pop() {
        let mut live = ends[index].clone();
        for statement in (0..=body.blocks[index].statements.len()).rev() {
            step_back(body, Location { block: BlockId(index as u32), statement }, of_local, &mut live);
        }
        for &previous in &before[index] {
            let end = &mut ends[previous];
            let used = end.used.union(&live.used);
            if end.dropped.union(&live.dropped) || used {
                open.push(previous);
            }
        }
    }
    ends
}
