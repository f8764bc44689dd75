//! Why a loan is still in force at a point: a later use, a later drop, or a lifetime that it must have (rustc's `explain_borrow`).

use std::collections::VecDeque;

use rustc_hash::FxHashSet;

use super::Checker;
use super::region::{CALLER, Category, Cause, Constraint, Touch, UniversalKind, regions_of, touches};
use crate::diagnostic::Diagnostic;
use crate::mir::moves::Location;
use crate::mir::place::is_box;
use crate::mir::{BlockId, FakeReadCause, Local, Operand, StatementKind, TerminatorKind, Unwind};
use crate::source::Span;
use crate::types::kinds::kinds;
use crate::types::ty::TyKind;

/// See the module.
#[derive(Clone, Debug)]
pub(super) enum Explanation {
    Used {
        kind: LaterUse,
        span: Span,
        path: Option<Span>,
        in_loop: bool,
    },
    Dropped {
        at: Location,
        local: Local,
    },
    /// `lent` names what is lent.
    MustOutlive {
        cause: Cause,
        region: u32,
        lent: Option<String>,
    },
    Unknown,
}

/// How a reference is used later.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum LaterUse {
    ClosureCapture,
    Call,
    Stored,
    Other,
}

impl Checker<'_> {
    /// Why the loan is in force at the location.
    pub(super) fn explain(&self, at: Location, loan: usize) -> Explanation {
        let region = self.loans.all[loan].region;
        let point = self.points.number(at);
        let universal = self.regions.universal.len() as u32;
        let live_here =
            self.path_to(region, |other| other < universal || self.solved.live[other as usize].contains(point));
        let live_here = live_here.map_or(region, |(_, end)| end);
        // The borrow itself is what is alive: it comes from an earlier turn of a loop.
        let turn = if live_here == region { self.end_of_loop(region) } else { None };
        let (live_here, from) = match turn {
            Some(end) => {
                let point = self.points.number(end);
                let live = |other: u32| other < universal || self.solved.live[other as usize].contains(point);
                (self.path_to(region, live).map_or(region, |(_, end)| end), end)
            }
            None => (live_here, at),
        };
        match self.next_use(live_here, from) {
            Some((local, used, Touch::Drop)) => Explanation::Dropped { at: used, local },
            Some((_, used, _)) => self.later_use(used, turn.is_some()),
            None => self.must_outlive(region, self.describe(&self.loans.all[loan].place)),
        }
    }

    /// The first point of the region in a block that ends a loop's head.
    fn end_of_loop(&self, region: u32) -> Option<Location> {
        let points = &self.solved.points[region as usize];
        let inside = (0..self.points.total).filter(|point| points.contains(*point));
        inside.map(|point| self.points.location(point)).find(|at| {
            let kind = &self.body.blocks[at.block.index()].terminator.kind;
            matches!(kind, TerminatorKind::FalseUnwind { .. })
        })
    }

    fn must_outlive(&self, region: u32, lent: Option<String>) -> Explanation {
        let ends = &self.solved.ends[region as usize];
        let universal = 0..self.regions.universal.len() as u32;
        // The largest one: what outlives all the others.
        let all: Vec<u32> = universal.filter(|end| ends.contains(*end as usize)).collect();
        let outlives = |one: &u32| all.iter().all(|other| self.regions.universal.outlives(*one, *other));
        let Some(&end) = all.iter().find(|one| outlives(one)).or(all.first()) else { return Explanation::Unknown };
        match self.blame(region, end) {
            Some(cause) => Explanation::MustOutlive { cause, region: end, lent },
            None => Explanation::Unknown,
        }
    }

    /// The constraint to blame for `from: end` (rustc's `best_blame_constraint`): the most telling one, the closest to the end.
    pub(super) fn blame(&self, from: u32, end: u32) -> Option<Cause> {
        let (path, _) = self.path_to(from, |region| region == end)?;
        let interest = |constraint: &Constraint| match constraint.cause.category {
            // To be what stands for an `impl Trait` is not to be returned as it is.
            Category::Return if end == CALLER => 4,
            Category::ClosureUpvar if end == CALLER => 5,
            Category::Return => 0,
            Category::Cast => 1,
            variants!(Category: UseAsConst | CallArgument | TypeAnnotation | Assignment | Usage | ClosureUpvar) => 2,
            Category::GenericArgument => 3,
            Category::Predicate | Category::OpaqueType => 4,
            Category::Boring => 5,
            Category::Internal => 7,
        };
        let best =
            path.iter().enumerate().rev().min_by_key(|(_, constraint)| interest(constraint)).map(|(at, _)| at)?;
        let cause = path[best].cause;
        let is_hidden = cause.category == Category::Return && end == CALLER;
        Some(if is_hidden { Cause { category: Category::OpaqueType, ..cause } } else { cause })
    }

    /// The shortest chain of constraints from a region to one that is wanted.
    pub(super) fn path_to(&self, from: u32, wanted: impl Fn(u32) -> bool) -> Option<(Vec<Constraint>, u32)> {
        let mut reached: rustc_hash::FxHashMap<u32, Option<usize>> = rustc_hash::FxHashMap::default();
        reached.insert(from, None);
        let mut open = VecDeque::from([from]);
        while let Some(region) = open.pop_front() {
            if wanted(region) {
                let mut path = Vec::new();
                let mut current = region;
                while let Some(Some(index)) = reached.get(&current) {
                    let constraint = self.solved.constraints[*index];
                    path.push(constraint);
                    current = constraint.sup;
                }
                path.reverse();
                return Some((path, region));
            }
            for &index in &self.solved.from[region as usize] {
                let sub = self.solved.constraints[index].sub;
                if let std::collections::hash_map::Entry::Vacant(entry) = reached.entry(sub) {
                    entry.insert(Some(index));
                    open.push_back(sub);
                }
            }
        }
        None
    }

    /// The first use, on any way, of a variable whose type has the region.
    fn next_use(&self, region: u32, from: Location) -> Option<(Local, Location, Touch)> {
        if (region as usize) < self.regions.universal.len() {
            return None;
        }
        let mut seen = FxHashSet::default();
        let mut open = VecDeque::from([from]);
        while let Some(at) = open.pop_front() {
            if !self.solved.points[region as usize].contains(self.points.number(at)) || !seen.insert(at) {
                continue;
            }
            let mut found = None;
            touches(self.body, at, &mut |local, touch| {
                if regions_of(self.regions.locals[local.index()]).contains(&region) {
                    found = Some((local, touch));
                }
            });
            match found {
                Some((_, Touch::Define)) => {}
                Some((local, touch)) => return Some((local, at, touch)),
                None => self.following(at, &mut |next| open.push_back(next)),
            }
        }
        None
    }

    /// What comes next without a panic.
    pub(super) fn following(&self, at: Location, visit: &mut impl FnMut(Location)) {
        let unwind = match &self.body.blocks[at.block.index()].terminator.kind {
            TerminatorKind::Drop { unwind, .. }
            | TerminatorKind::Call { unwind, .. }
            | TerminatorKind::Assert { unwind, .. }
            | TerminatorKind::FalseUnwind { unwind, .. } => Some(*unwind),
            variants!(
                TerminatorKind: Goto | SwitchInt | Return | Unreachable | Resume | Abort | Yield | CoroutineDrop
                    | FalseEdge
            ) => None,
        };
        self.points.after(self.body, at, &mut |next| {
            let unwinds = next.statement == 0 && unwind == Some(Unwind::Cleanup(next.block));
            if !unwinds {
                visit(next);
            }
        });
    }

    fn later_use(&self, used: Location, in_loop: bool) -> Explanation {
        let span = self.span_at(used);
        let state = self.flow.at_start(used.block).or_else(|| self.flow.at_start(BlockId(0)));
        if let Some(state) = state
            && let (Some(inside), header) = self.use_span(&super::access::Point { at: used, state, span })
        {
            return Explanation::Used { kind: LaterUse::ClosureCapture, span: header, path: Some(inside), in_loop };
        }
        let block = &self.body.blocks[used.block.index()];
        let (kind, span) = match block.statements.get(used.statement).map(|statement| &statement.kind) {
            Some(StatementKind::FakeRead(FakeReadCause::Let, _)) => (LaterUse::Stored, span),
            Some(_) => (LaterUse::Other, span),
            None => {
                if let TerminatorKind::Call { callee, from_operator: false, .. } = &block.terminator.kind {
                    let place = match callee {
                        Operand::Constant(constant) => self.callee_span(constant.span, span),
                        Operand::Copy(place) | Operand::Move(place) => self.body.locals[place.local.index()].span,
                    };
                    (LaterUse::Call, place)
                } else {
                    (LaterUse::Other, span)
                }
            }
        };
        Explanation::Used { kind, span, path: None, in_loop }
    }

    /// Of a method call only the method's name is pointed at.
    fn callee_span(&self, callee: Span, call: Span) -> Span {
        let text = &self.typing.hir.source(callee.file).text;
        let written = text.get(callee.lo as usize..callee.hi as usize).unwrap_or("");
        let name_end = written.find(['(', ':']).filter(|_| callee.hi == call.hi);
        match name_end {
            Some(end) => Span::new(callee.file, callee.lo, callee.lo + end as u32),
            None => callee,
        }
    }

    /// Says it in labels.
    pub(super) fn add_explanation(
        &self,
        error: Diagnostic,
        explanation: &Explanation,
        which: &str,
        borrow: Option<Span>,
    ) -> Diagnostic {
        match explanation {
            Explanation::Used { kind, span, path, in_loop } => {
                let text = used_words(*kind, *in_loop, which);
                let overlaps =
                    borrow.is_some_and(|borrow| span.file == borrow.file && span.lo < borrow.hi && borrow.lo < span.hi);
                if overlaps {
                    return error;
                }
                let error = labelled(error, *span, text);
                match path {
                    Some(path) if path != span => error.label(*path, "used here by closure"),
                    _ => error,
                }
            }
            Explanation::Dropped { at, local } => self.explain_drop(error, *at, *local, which),
            Explanation::MustOutlive { cause, region, lent } => {
                let words = cause.category.words();
                let name = self.region_name(*region);
                let what = match lent {
                    Some(lent) => format!("`{lent}` is borrowed"),
                    None => format!("{which}borrow lasts"),
                };
                let error = labelled(error, cause.span, format!("{words}requires that {what} for `{name}`"));
                self.label_region(error, *region, &name)
            }
            Explanation::Unknown => error,
        }
    }

    fn explain_drop(&self, error: Diagnostic, at: Location, local: Local, which: &str) -> Diagnostic {
        let decl = &self.body.locals[local.index()];
        let (what, of) = match decl.ty.kind() {
            TyKind::Adt(def, _) if self.typing.drop_impl_of(*def).is_some() && !is_box(self.typing, decl.ty) => {
                ("`Drop` code", format!("type `{}`", self.typing.display_path(*def)))
            }
            TyKind::Closure(def, _) if self.typing.hir.is_coroutine(*def) => ("destructor", "coroutine".to_string()),
            TyKind::Closure(..) => ("destructor", "closure".to_string()),
            variants!(TyKind: Adt | Str | Never | Slice | Array | Tuple | FnDef | FnPtr | Dynamic)
            | kinds!(scalar | pointer | generic | unknown) => {
                ("destructor", format!("type `{}`", self.typing.display(decl.ty)))
            }
        };
        let span = self.span_at(at);
        match &decl.name {
            Some(name) => labelled(
                error,
                span,
                format!("{which}borrow might be used here, when `{name}` is dropped and runs the {what} for {of}"),
            ),
            None => labelled(
                error.label(decl.span, format!("a temporary with access to the {which}borrow is created here ...")),
                span,
                format!(
                    "... and the {which}borrow might be used here, when that temporary is dropped and runs the {what} for {of}"
                ),
            ),
        }
    }

    /// A universal region as messages name it.
    pub(super) fn region_name(&self, region: u32) -> String {
        match &self.regions.universal.kinds[region as usize] {
            UniversalKind::Static => "'static".to_string(),
            UniversalKind::Param { name, .. } => name.to_string(),
            UniversalKind::Body => "'body".to_string(),
            UniversalKind::Caller | UniversalKind::Env => "'1".to_string(),
            UniversalKind::External(place) => format!("'{}", place + 1),
            UniversalKind::Bound(index) => format!("'{}", index + 2),
        }
    }

    /// Whether a region is named by the author.
    pub(super) fn is_named(&self, region: u32) -> bool {
        match &self.regions.universal.kinds[region as usize] {
            UniversalKind::Static => true,
            UniversalKind::Param { name, .. } => {
                !name.trim_start_matches('\'').starts_with(|c: char| c.is_ascii_digit())
            }
            variants!(UniversalKind: Body | Caller | Env | External | Bound) => false,
        }
    }
}

/// A second text at the primary place becomes part of the first.
pub(super) fn labelled(error: Diagnostic, span: Span, text: impl Into<String>) -> Diagnostic {
    if span == error.span() && error.labels[0].text.is_empty() {
        error.primary_label(text)
    } else {
        error.label(span, text)
    }
}

fn used_words(kind: LaterUse, in_loop: bool, which: &str) -> String {
    let (how, stored) = match kind {
        LaterUse::ClosureCapture => ("captured here by closure", false),
        LaterUse::Call => ("used by call", false),
        LaterUse::Stored => ("stored here", true),
        LaterUse::Other => ("used here", false),
    };
    match (in_loop, stored) {
        (true, false) => format!("{which}borrow {}, in later iteration of loop", how),
        _ => format!("{which}borrow later {how}"),
    }
}
