//! Pointers to arrows: which dot they leave from and which cell they end at, moment by moment.

use crate::machine::trace::AllocationId;
use crate::scene::{Frame, FrameState, Picture, Pointer, PointerKind, Target};

use super::geometry::{Point, Px, Rect, at, px};
use super::heap::Placed;

/// An arrow with the moments in which it exists.
#[derive(Clone, PartialEq, Debug)]
pub struct Arrow {
    pub kind: PointerKind,
    pub tail: Tail,
    pub end: End,
    /// Ascending.
    pub moments: Vec<usize>,
}

/// The dot that an arrow leaves from, measured from the corner of its block.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Tail {
    pub block: Option<AllocationId>,
    pub dot: Point,
    /// The right end of the row that it leaves.
    pub row_end: Px,
}

/// What an arrow leads to, measured from the corner of its block.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum End {
    /// The left edge of a block, at the level of a row; a slice of a table reaches over several rows.
    Edge { block: AllocationId, row: Rect, reach: Option<Rect> },
    /// Some cells of a strip, with a bracket over their length if the pointer knows it.
    Cells { block: Option<AllocationId>, row: Rect, first: Rect, span: Rect, bracket: bool },
    /// The right edge of a row of the stack.
    Strip { row: Rect, has_dot: bool },
    /// Nothing: the void.
    Nowhere { note: String },
}

/// Collects the arrows of all moments; one that stays the same is one arrow.
#[derive(Default)]
pub struct Arrows {
    pub all: Vec<Arrow>,
}

impl Arrows {
    /// Adds the pointers of a moment, whose rows stand at `placed`.
    pub fn add(&mut self, moment: usize, picture: &Picture, placed: &[Placed]) {
        let is_crowded =
            picture.pointers.iter().filter(|p| frame_of(p.from.allocation, picture).is_some()).count() > IN_GUTTER;
        for pointer in &picture.pointers {
            if is_crowded && is_idle_guest(pointer, picture) {
                continue;
            }
            let Some(tail) = tail(pointer, placed) else { continue };
            let Some(end) = end(pointer, placed) else { continue };
            let same = |a: &&mut Arrow| a.kind == pointer.kind && a.tail == tail && a.end == end;
            match self.all.iter_mut().find(same) {
                Some(arrow) if arrow.moments.last() == Some(&moment) => {}
                Some(arrow) => arrow.moments.push(moment),
                None => self.all.push(Arrow { kind: pointer.kind, tail, end, moments: vec![moment] }),
            }
        }
    }
}

impl Arrow {
    /// First and last moment.
    pub fn life(&self) -> (usize, usize) {
        (self.moments[0], self.moments[self.moments.len() - 1])
    }

    /// Whether it is there in one of the moments from a first to a last one.
    pub fn is_there_within(&self, (first, last): (usize, usize)) -> bool {
        let next = self.moments.partition_point(|m| *m < first);
        self.moments.get(next).is_some_and(|m| *m <= last)
    }

    /// Whether the two are ever seen together.
    pub fn coexists(&self, other: &Arrow) -> bool {
        self.moments.iter().any(|m| other.moments.binary_search(m).is_ok())
    }
}

/// More arrows than this in one gutter, and those of frames that wait are left out: of theirs only owners stay, and what
/// ends in the running frame.
const IN_GUTTER: usize = 6;

fn is_idle_guest(pointer: &Pointer, picture: &Picture) -> bool {
    let is_idle = frame_of(pointer.from.allocation, picture).is_some_and(|frame| frame.state == FrameState::Idle);
    let ends_in_active = match &pointer.to {
        Target::Bytes { allocation, .. } => {
            frame_of(*allocation, picture).is_some_and(|frame| frame.state == FrameState::Active)
        }
        Target::Nowhere { .. } => true,
    };
    is_idle && pointer.kind != PointerKind::Owner && !ends_in_active
}

fn frame_of(allocation: AllocationId, picture: &Picture) -> Option<&Frame> {
    picture.frames.iter().find(|f| f.variables.iter().any(|v| v.allocation == Some(allocation)))
}

fn tail(pointer: &Pointer, placed: &[Placed]) -> Option<Tail> {
    let rows = placed.iter().filter(|p| p.allocation == pointer.from.allocation);
    let dot = |p: &Placed| p.dots.iter().find(|(start, _)| *start == pointer.from.offset).map(|(_, dot)| *dot);
    let (row, dot) = rows.filter_map(|p| Some((p, dot(p)?))).next()?;
    Some(Tail { block: row.block, dot, row_end: row.row.right })
}

fn end(pointer: &Pointer, placed: &[Placed]) -> Option<End> {
    let (allocation, start, end, slice, depth) = match &pointer.to {
        Target::Nowhere { note } => return Some(End::Nowhere { note: note.clone() }),
        Target::Bytes { allocation, start, end, slice, depth } => (*allocation, *start, *end, *slice, *depth as usize),
    };
    let rows: Vec<&Placed> = placed.iter().filter(|p| p.allocation == allocation).collect();
    let first_row = *rows.first()?;
    let holds = |p: &&Placed| p.cells.iter().any(|(b, _)| b.contains(&start));
    // A map's pointer leads to the middle of its block, but it owns the whole.
    let is_whole = pointer.kind == PointerKind::Owner && first_row.block.is_some();
    let row = rows.iter().copied().find(holds).filter(|_| !is_whole).unwrap_or(first_row);
    let covered: Vec<Rect> =
        row.cells.iter().filter(|(b, _)| b.start < end && start < b.end).map(|(_, rect)| *rect).collect();
    match first_row.block {
        None => Some(stack_end(rows.get(depth..).unwrap_or(&rows), row, &covered, start, end, slice)),
        Some(block) => {
            let reached = rows.iter().filter(|p| slice && p.cells.iter().any(|(b, _)| b.start < end && start < b.end));
            let reach = reached.map(|p| Rect { left: Px(0), ..p.row }).reduce(Rect::union);
            Some(block_end(block, &rows, row, &covered, pointer, reach))
        }
    }
}

fn stack_end(rows: &[&Placed], row: &Placed, covered: &[Rect], start: u64, end: u64, slice: bool) -> End {
    let all = rows.iter().all(|p| p.cells.iter().all(|(b, _)| b.start >= start && b.end <= end));
    if all && rows.len() > 1 {
        // The whole struct: its header has no cells, so the arrow ends behind the text.
        let header = rows[0];
        let right = if header.cells.is_empty() { header.text_end + px(8.0) } else { header.row.right };
        let row = Rect { right, ..header.row };
        return End::Strip { row, has_dot: header.ends_in_pointer };
    }
    let is_part = !covered.is_empty() && covered.len() < row.cells.len();
    let is_last = covered.last().is_some_and(|rect| rect.right == row.row.right);
    match covered {
        // The right edge of the last cell can be reached like that of a whole row.
        [_] if is_part && is_last && !slice => End::Strip { row: row.row, has_dot: row.ends_in_pointer },
        [first, .., last] if is_part => {
            End::Cells { block: None, row: row.row, first: *first, span: first.union(*last), bracket: slice }
        }
        [only] if is_part => End::Cells { block: None, row: row.row, first: *only, span: *only, bracket: slice },
        _ => End::Strip { row: row.row, has_dot: row.ends_in_pointer },
    }
}

fn block_end(
    block: AllocationId,
    rows: &[&Placed],
    row: &Placed,
    covered: &[Rect],
    pointer: &Pointer,
    reach: Option<Rect>,
) -> End {
    let is_table = rows.len() > 1;
    let level = Rect { left: Px(0), ..row.row };
    let is_whole = pointer.kind == PointerKind::Owner || covered.len() == row.cells.len() && reach.is_none();
    match covered {
        _ if is_table => End::Edge { block, row: level, reach },
        _ if is_whole => End::Edge { block, row: level, reach: None },
        [] => End::Edge { block, row: level, reach: None },
        [first, ..] => {
            let span = first.union(covered[covered.len() - 1]);
            End::Cells { block: Some(block), row: level, first: *first, span, bracket: reach.is_some() }
        }
    }
}

/// Where something measured from a block's corner is on the drawing.
pub fn origin(block: Option<AllocationId>, of: &dyn Fn(AllocationId) -> Option<Point>) -> Point {
    block.and_then(of).unwrap_or(at(Px(0), Px(0)))
}
