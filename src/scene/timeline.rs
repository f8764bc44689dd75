//! A [`Trace`] and the loans of the borrow stage to [`Timeline`]: what may be done with each variable, line by line.
//!
//! Where values are moved and dropped is what this run did; from where to where a place is lent is what the borrow checker
//! found. A line that is passed several times shows what held when it was passed last.

use std::collections::BTreeMap;

use crate::borrow::{Loan, LoanKind};
use crate::machine::trace::{
    EventKind, Frame, FrameId, Local, LocalState, MoveTarget, PointerKind, Shape, Step, StepKind, Trace, TypeTable,
};
use crate::snippet::Snippet;
use crate::source::Span;

use super::messages::timeline as words;

/// Lanes beside the lines of the code.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Timeline {
    /// How many lines of code are shown.
    pub rows: usize,
    /// In the order of the source.
    pub functions: Vec<FunctionLanes>,
    /// The picture in words.
    pub description: String,
}

/// The variables of one function.
#[derive(Clone, PartialEq, Debug)]
pub struct FunctionLanes {
    /// The row of its header, where the names stand; `None` above the first row, when the header is not shown.
    pub head: Option<usize>,
    /// In order of declaration.
    pub lanes: Vec<Lane>,
    pub links: Vec<Link>,
}

/// One variable.
#[derive(Clone, PartialEq, Debug)]
pub struct Lane {
    pub name: String,
    pub kind: LaneKind,
    /// One after the other.
    pub stretches: Vec<Stretch>,
    pub end: LaneEnd,
}

/// Whether the variable owns its value or was lent one.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum LaneKind {
    Owner,
    Borrower { mutable: bool },
}

/// Rows over which the same holds: from the middle of the first to the middle of the last.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Stretch {
    pub first: usize,
    pub last: usize,
    pub state: LaneState,
}

/// What the variable itself may be used for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum LaneState {
    /// Everything.
    Free,
    /// It is lent shared: reading.
    ReadOnly,
    /// It is lent mutably: nothing.
    Locked,
    /// Its value is somewhere else.
    Moved,
}

/// How a lane ends.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum LaneEnd {
    /// At its last use, or with its scope, and nothing happens.
    Plain,
    /// Its drop frees something or runs the author's code.
    Dropped,
    /// It was moved away before.
    Moved,
}

/// An arrow between two lanes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Link {
    pub row: usize,
    /// Indices of lanes.
    pub from: usize,
    pub to: usize,
    pub kind: LinkKind,
}

/// See [`Link`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum LinkKind {
    /// From the old owner to the new one.
    Move,
    /// From the borrower to what it borrows.
    Shared,
    Mutable,
}

/// Makes the lanes of all functions of the program that ran.
pub fn timeline(trace: &Trace, loans: &[Loan], snippet: &Snippet) -> Timeline {
    let rows = Rows { snippet };
    let mut functions: BTreeMap<u32, Function> = BTreeMap::new();
    for step in &trace.steps {
        let Some(frame) = step.memory.frames.last() else { continue };
        let Some(row) = rows.of_step(step).filter(|_| frame.span.contains(step.span)) else { continue };
        functions.entry(frame.span.lo).or_insert_with(|| Function::new(frame, &trace.types)).see(frame, row);
    }
    let frames = functions_of_frames(trace);
    for event in &trace.events {
        let Some(function) = frames.get(&event.frame).and_then(|span| functions.get_mut(span)) else { continue };
        function.note(&event.kind, event.span, &rows);
    }
    let functions: Vec<FunctionLanes> = functions.into_values().map(|function| function.finish(loans, &rows)).collect();
    let description = describe(&functions, snippet);
    Timeline { rows: snippet.shown.len(), functions, description }
}

/// Which function each frame belongs to, by the start of its definition.
fn functions_of_frames(trace: &Trace) -> BTreeMap<FrameId, u32> {
    let frames = trace.steps.iter().flat_map(|step| &step.memory.frames);
    frames.map(|frame| (frame.id, frame.span.lo)).collect()
}

/// Lines of the program to rows that are shown.
struct Rows<'s> {
    snippet: &'s Snippet,
}

impl Rows<'_> {
    /// The row of a byte of the program, or the one above it where its line is hidden.
    fn of(&self, offset: u32) -> Option<usize> {
        let line = self.snippet.program.line(offset);
        self.snippet.shown.partition_point(|shown| shown.program_line <= line).checked_sub(1)
    }

    fn of_end(&self, span: Span) -> Option<usize> {
        self.of(span.hi.saturating_sub(1).max(span.lo))
    }

    fn of_step(&self, step: &Step) -> Option<usize> {
        if !step.span.is_user() {
            return None;
        }
        if step.kind == StepKind::Entry { self.of(step.span.lo) } else { self.of_end(step.span) }
    }

    /// The row of exactly this line.
    fn exactly(&self, offset: u32) -> Option<usize> {
        let line = self.snippet.program.line(offset);
        self.snippet.shown.binary_search_by_key(&line, |shown| shown.program_line).ok()
    }
}

/// What is known of a function while its calls are looked at.
struct Function {
    span: Span,
    locals: Vec<Local>,
    /// Which of them are references, and whether they are mutable.
    references: Vec<Option<bool>>,
    /// For each variable its state after each row, as it was when the row was passed last.
    states: Vec<BTreeMap<usize, LocalState>>,
    moves: Vec<(usize, usize, MoveTarget)>,
    /// The variables whose drop had an effect.
    dropped: Vec<usize>,
}

impl Function {
    fn new(frame: &Frame, types: &TypeTable) -> Function {
        let reference = |local: &Local| {
            let Shape::Pointer { kind, .. } = types.get(local.ty).shape else { return None };
            match kind {
                PointerKind::Shared => Some(false),
                PointerKind::Mutable => Some(true),
                PointerKind::Raw { .. } => None,
            }
        };
        Function {
            span: frame.span,
            references: frame.locals.iter().map(reference).collect(),
            states: vec![BTreeMap::new(); frame.locals.len()],
            locals: frame.locals.clone(),
            moves: Vec::new(),
            dropped: Vec::new(),
        }
    }

    fn see(&mut self, frame: &Frame, row: usize) {
        for (states, local) in self.states.iter_mut().zip(&frame.locals) {
            // A variable that is out of scope has no memory any more, and its lane is over.
            if local.allocation.is_some() && local.state != LocalState::Reserved {
                states.insert(row, local.state);
            }
        }
        for (known, seen) in self.locals.iter_mut().zip(&frame.locals) {
            if known.state == LocalState::Reserved {
                known.clone_from(seen);
            }
        }
    }

    fn note(&mut self, event: &EventKind, span: Span, rows: &Rows<'_>) {
        if let EventKind::Move { from, to, .. } = event {
            let index = from.local as usize;
            let is_whole = self.locals.get(index).is_some_and(|local| local.name == from.text);
            if let Some(row) = rows.of_end(span).filter(|_| is_whole) {
                self.moves.push((index, row, to.clone()));
            }
        } else if let EventKind::Drop { place, effect: true } = event {
            self.dropped.push(place.local as usize);
        }
    }

    fn finish(self, loans: &[Loan], rows: &Rows<'_>) -> FunctionLanes {
        let lent: Vec<Lent> = loans.iter().filter_map(|loan| self.lent(loan, rows)).collect();
        let kept: Vec<usize> = (0..self.locals.len()).filter(|index| !self.states[*index].is_empty()).collect();
        let lane_of = |index: usize| kept.iter().position(|kept| *kept == index);
        let lanes = kept.iter().map(|index| self.lane(*index, &lent)).collect();
        let mut links: Vec<Link> = Vec::new();
        for (from, row, to) in &self.moves {
            let to = self.target(to, *row).and_then(lane_of);
            if let (Some(from), Some(to)) = (lane_of(*from), to) {
                links.push(Link { row: *row, from, to, kind: LinkKind::Move });
            }
        }
        for lent in &lent {
            let ends = lent.borrower.and_then(lane_of).zip(lane_of(lent.lender));
            if let Some((from, to)) = ends.filter(|(from, to)| from != to) {
                let kind = if lent.mutable { LinkKind::Mutable } else { LinkKind::Shared };
                links.push(Link { row: lent.first, from, to, kind });
            }
        }
        links.sort_by_key(|link| (link.row, link.kind, link.from, link.to));
        links.dedup();
        FunctionLanes { head: rows.exactly(self.span.lo), lanes, links }
    }

    /// The variable that a move led to: the last one of this name that is declared by then.
    fn target(&self, to: &MoveTarget, row: usize) -> Option<usize> {
        let MoveTarget::Local(place) = to else { return None };
        let name = place.trim_start_matches('*').split(['.', '[']).next().unwrap_or(place);
        self.named(name, row)
    }

    fn named(&self, name: &str, row: usize) -> Option<usize> {
        let starts = |index: usize| self.states[index].keys().next().copied();
        let mut named = (0..self.locals.len()).filter(|index| &*self.locals[*index].name == name);
        named.rfind(|index| starts(*index).is_some_and(|start| start <= row))
    }

    /// A loan of one of the variables here, in rows.
    fn lent(&self, loan: &Loan, rows: &Rows<'_>) -> Option<Lent> {
        if !(self.span.lo <= loan.span.lo && loan.span.hi <= self.span.hi) {
            return None;
        }
        let first = rows.of_end(loan.span)?;
        let last = loan.last_uses.iter().filter_map(|span| rows.of_end(*span)).max().unwrap_or(first).max(first);
        let lender = self.named(loan.lender.variable.as_deref()?, first)?;
        let is_borrower = |index: &usize| {
            let local = &self.locals[*index];
            loan.borrowers.iter().any(|borrower| borrower.span == local.span && *borrower.name == *local.name)
        };
        let borrower = (0..self.locals.len()).find(is_borrower);
        let mutable = match loan.kind {
            LoanKind::Shared => false,
            LoanKind::Mutable | LoanKind::TwoPhase | LoanKind::Unique => true,
        };
        Some(Lent { lender, borrower, mutable, first, last })
    }

    fn lane(&self, index: usize, lent: &[Lent]) -> Lane {
        let local = &self.locals[index];
        let states = &self.states[index];
        let kind = self.kind(index, lent);
        let mut stretches = stretches(states);
        if let LaneKind::Borrower { .. } = kind {
            let used = lent.iter().filter(|lent| lent.borrower == Some(index)).map(|lent| lent.last).max();
            if let (Some(used), Some(start)) = (used, states.keys().next()) {
                stretches = vec![Stretch { first: *start, last: used.max(*start), state: LaneState::Free }];
            }
        }
        for lent in lent.iter().filter(|lent| lent.lender == index && lent.last > lent.first) {
            let state = if lent.mutable { LaneState::Locked } else { LaneState::ReadOnly };
            stretches = overlaid(stretches, Stretch { first: lent.first, last: lent.last, state });
        }
        let end = match stretches.last().map(|stretch| stretch.state) {
            Some(LaneState::Moved) => LaneEnd::Moved,
            _ if self.dropped.contains(&index) && kind == LaneKind::Owner => LaneEnd::Dropped,
            _ => LaneEnd::Plain,
        };
        Lane { name: local.name.to_string(), kind, stretches, end }
    }

    /// A reference, or what was made of one and owns nothing itself: an iterator.
    fn kind(&self, index: usize, lent: &[Lent]) -> LaneKind {
        let of_loan = lent.iter().find(|lent| lent.borrower == Some(index)).map(|lent| lent.mutable);
        match self.references[index].or(of_loan) {
            Some(mutable) if !self.dropped.contains(&index) => LaneKind::Borrower { mutable },
            Some(_) | None => LaneKind::Owner,
        }
    }
}

/// A loan in rows; indices are those of the function's variables.
struct Lent {
    lender: usize,
    borrower: Option<usize>,
    mutable: bool,
    first: usize,
    last: usize,
}

/// The states after single rows as stretches from one change to the next.
fn stretches(states: &BTreeMap<usize, LocalState>) -> Vec<Stretch> {
    let mut found: Vec<Stretch> = Vec::new();
    for (&row, &state) in states {
        let state = match state {
            LocalState::Live | LocalState::PartlyMoved => LaneState::Free,
            LocalState::Moved => LaneState::Moved,
            // The drop is the end of what was before it.
            LocalState::Dropped => found.last().map_or(LaneState::Free, |last| last.state),
            LocalState::Uninitialised | LocalState::Reserved => continue,
        };
        match found.last_mut() {
            Some(last) if last.state == state => last.last = row,
            Some(last) => {
                last.last = row;
                found.push(Stretch { first: row, last: row, state });
            }
            None => found.push(Stretch { first: row, last: row, state }),
        }
    }
    found
}

/// Puts `over` over what is free of the stretches.
fn overlaid(stretches: Vec<Stretch>, over: Stretch) -> Vec<Stretch> {
    let mut found = Vec::new();
    for stretch in stretches {
        let (first, last) = (stretch.first.max(over.first), stretch.last.min(over.last));
        let is_weaker = match (stretch.state, over.state) {
            (LaneState::Free, _) | (LaneState::ReadOnly, LaneState::Locked) => true,
            (LaneState::ReadOnly | LaneState::Locked | LaneState::Moved, _) => false,
        };
        if first >= last || !is_weaker {
            found.push(stretch);
            continue;
        }
        let before = Stretch { last: first, ..stretch };
        let after = Stretch { first: last, ..stretch };
        found.extend([before].into_iter().filter(|piece| piece.first < piece.last));
        found.push(Stretch { first, last, state: over.state });
        found.extend([after].into_iter().filter(|piece| piece.first < piece.last));
    }
    found
}

fn describe(functions: &[FunctionLanes], snippet: &Snippet) -> String {
    let line = |row: usize| snippet.shown.get(row).map_or(0, |shown| shown.program_line);
    let mut sentences = Vec::new();
    for function in functions {
        for (index, lane) in function.lanes.iter().enumerate() {
            let (Some(first), Some(last)) = (lane.stretches.first(), lane.stretches.last()) else { continue };
            let lender = function.links.iter().find(|link| link.from == index && link.kind != LinkKind::Move);
            let mut sentence = match (lane.kind, lender) {
                (LaneKind::Owner, _) => words::owns(&lane.name, line(first.first)),
                (LaneKind::Borrower { mutable }, lender) => {
                    let of = lender.map(|link| function.lanes[link.to].name.as_str());
                    words::borrows(&lane.name, of, mutable, line(first.first), line(last.last))
                }
            };
            for stretch in &lane.stretches {
                sentence += &match stretch.state {
                    LaneState::Free => String::new(),
                    LaneState::ReadOnly => words::lent(false, line(stretch.first), line(stretch.last)),
                    LaneState::Locked => words::lent(true, line(stretch.first), line(stretch.last)),
                    LaneState::Moved => words::moved(line(stretch.first)),
                };
            }
            if lane.end == LaneEnd::Dropped {
                sentence += &words::dropped(line(last.last));
            }
            sentences.push(sentence + ".");
        }
    }
    sentences.join(" ")
}
