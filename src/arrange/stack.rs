//! Where frames and rows stand: each has one place for its whole life, large enough for all that it will hold.

use std::collections::{BTreeMap, BTreeSet};

use crate::machine::trace::{AllocationId, FrameId};
use crate::scene::{Cell, Frame, FrameState, Picture, Pointer, Row, RowState, Scene, Spot, Target, Variable};

use super::cells::Columns;
use super::geometry::{Px, px};
use super::metrics::{self, Setting};

/// All frames of a scene.
#[derive(Default, Debug)]
pub struct StackPlan {
    pub frames: BTreeMap<FrameId, FramePlan>,
    /// In a stack that is folded somewhere: the height of each place in it, by thread and place.
    slots: BTreeMap<(u32, usize), Px>,
    /// The threads in whose stacks some frames are closed. What opens and closes there stays at its place without slots: all
    /// that stands over the frame that runs is closed, and a fold is as high as a closed frame.
    closed: BTreeSet<u32>,
    /// Where the stack of each thread begins: the top of its head.
    heads: BTreeMap<u32, Px>,
}

/// A frame's rows, measured from its top.
#[derive(Default, Debug)]
pub struct FramePlan {
    pub height: Px,
    pub variables: BTreeMap<u32, Vec<RowPlan>>,
    /// Whether a line says that some are left out.
    left_out: bool,
}

impl RowPlan {
    /// The row in a frame whose top is at `top`.
    pub fn below(&self, top: Px) -> RowPlan {
        let moved = |y: Px| y + top;
        RowPlan {
            cells_top: moved(self.cells_top),
            name_y: moved(self.name_y),
            bottom: moved(self.bottom),
            ..self.clone()
        }
    }

    /// Room for the name and the note of what stands in it.
    pub fn text_room(&self, row: &Row) -> Px {
        self.text_width - if row.drop_order.is_some() { self.number_room } else { Px(0) }
    }
}

/// The place of the n-th row of a variable, for whatever stands in it.
#[derive(Clone, Default, Debug)]
pub struct RowPlan {
    /// The top of its cells.
    pub cells_top: Px,
    /// The baseline of its name.
    pub name_y: Px,
    pub bottom: Px,
    pub columns: Columns,
    /// Room for name and note.
    text_width: Px,
    /// What the number of a drop takes of it.
    number_room: Px,
    needs: Needs,
}

#[derive(Clone, Default, Debug)]
struct Needs {
    text: Px,
    /// What cannot be shortened: half of an array's length is a wrong length.
    whole: Px,
    heading: bool,
    cells: bool,
    /// How many pointers lead to parts of it at one moment.
    aimed_at: i32,
    number: bool,
    /// Rows of its parts follow it.
    has_parts: bool,
    /// In one of its states it stands apart from the row before.
    stands_alone: bool,
    depth: u32,
}

/// The main thread's number.
const MAIN: u32 = 0;
/// The height of the strip that stands for frames that have gone or are left out.
pub const STRIP: Px = px(40.0);

impl StackPlan {
    /// Measures every state of every row, then stacks them.
    pub fn of(scene: &Scene) -> StackPlan {
        let mut plan = StackPlan::default();
        for picture in scene.moments.iter().map(|m| &m.picture) {
            for frame in &picture.frames {
                let known = plan.frames.entry(frame.id).or_default();
                known.left_out |= frame.left_out > 0;
                frame.variables.iter().for_each(|variable| measure(variable, picture, known));
            }
        }
        plan.frames.values_mut().for_each(place);
        plan.measure_slots(scene);
        plan.place_threads(scene);
        plan
    }

    /// In a deep stack what is shown in a slot changes, so every slot is as high as the highest frame that it ever holds.
    fn measure_slots(&mut self, scene: &Scene) {
        let all = || scene.moments.iter().flat_map(|m| &m.picture.frames);
        let threads = |state: FrameState| all().filter(move |f| f.state == state).map(|f| f.thread).collect();
        self.closed = threads(FrameState::Closed);
        let folded: BTreeSet<u32> = threads(FrameState::Folded);
        let folded: BTreeSet<u32> = folded.difference(&self.closed).copied().collect();
        for picture in scene.moments.iter().map(|m| &m.picture) {
            let mut next: BTreeMap<u32, usize> = BTreeMap::new();
            for frame in picture.frames.iter().filter(|f| folded.contains(&f.thread)) {
                let slot = next.entry(frame.thread).or_default();
                let height = self.height(frame);
                let highest = self.slots.entry((frame.thread, *slot)).or_default();
                *highest = height.max(*highest);
                *slot += 1;
            }
        }
    }

    /// The stacks of other threads stand below that of `main`. Threads that do not live at the same time share a place.
    fn place_threads(&mut self, scene: &Scene) {
        let mut lives: BTreeMap<u32, (usize, usize)> = BTreeMap::new();
        for (t, moment) in scene.moments.iter().enumerate() {
            for frame in &moment.picture.frames {
                lives.entry(frame.thread).or_insert((t, t)).1 = t;
            }
        }
        // The last moment of whoever stands there, and the height of the highest stack that ever does.
        let mut places: Vec<(usize, Px)> = Vec::new();
        let mut place_of: BTreeMap<u32, usize> = BTreeMap::new();
        let mut order: Vec<(bool, usize, u32, usize)> =
            lives.iter().map(|(&thread, &(first, last))| (thread != MAIN, first, thread, last)).collect();
        order.sort_unstable();
        for (_, first, thread, last) in order {
            let height = self.highest(scene, thread);
            let last = if thread == MAIN { usize::MAX - 1 } else { last };
            let free = places.iter().position(|(taken_until, _)| taken_until + 1 < first);
            match free {
                Some(at) => places[at] = (last, places[at].1.max(height)),
                None => places.push((last, height)),
            }
            place_of.insert(thread, free.unwrap_or(places.len() - 1));
        }
        for (thread, place) in place_of {
            let above: Px = places[..place].iter().map(|(_, height)| *height + metrics::THREAD_GAP).sum();
            self.heads.insert(thread, above);
        }
    }

    /// How far down the stack of a thread ever reaches, from the top of its head.
    fn highest(&self, scene: &Scene, thread: u32) -> Px {
        let bottom = |picture: &Picture| {
            let own = self.places(picture).filter(|(frame, ..)| frame.thread == thread);
            own.map(|(_, top, height)| top + height).max().unwrap_or(metrics::TOP)
        };
        scene.moments.iter().map(|m| bottom(&m.picture)).max().unwrap_or(metrics::TOP)
    }

    /// The top of the head over a thread's stack.
    pub fn head(&self, thread: u32) -> Px {
        self.heads.get(&thread).copied().unwrap_or_default()
    }

    fn height(&self, frame: &Frame) -> Px {
        match frame.state {
            FrameState::Closed => metrics::FRAME_HEAD,
            FrameState::Folded if self.closed.contains(&frame.thread) => metrics::FRAME_HEAD,
            FrameState::Folded => STRIP,
            FrameState::Active | FrameState::Idle | FrameState::Panicking | FrameState::Returned => {
                self.frames.get(&frame.id).map_or(STRIP, |plan| plan.height)
            }
        }
    }

    /// The frames of a picture from the outermost on, each with its top and the room that it has.
    pub fn places<'p>(&'p self, picture: &'p Picture) -> impl Iterator<Item = (&'p Frame, Px, Px)> {
        let mut next: BTreeMap<u32, (usize, Px)> = BTreeMap::new();
        picture.frames.iter().map(move |frame| {
            let (slot, y) = next.entry(frame.thread).or_insert((0, self.head(frame.thread) + metrics::TOP));
            let top = *y;
            let height = self.slots.get(&(frame.thread, *slot)).copied().unwrap_or_else(|| self.height(frame));
            (*slot, *y) = (*slot + 1, top + height + metrics::FRAME_GAP);
            (frame, top, height)
        })
    }

    /// The y of the middle of the row that holds the byte at `spot`.
    pub fn row_at(&self, spot: Spot, picture: &Picture) -> Option<Px> {
        let (frame, variable) = variable_at(spot.allocation, picture)?;
        let slot = row_index(variable, spot.offset)?;
        let row = self.frames.get(&frame.id)?.variables.get(&variable.local)?.get(slot)?;
        let (_, top, _) = self.places(picture).find(|(f, ..)| f.id == frame.id)?;
        let top = top + if frame.state == FrameState::Returned { self.ghost(frame).1 } else { Px(0) };
        Some(top + row.cells_top + metrics::CELL / 2)
    }

    /// A frame that has returned: its height, and how far its rows are shifted to stand in the strip.
    pub fn ghost(&self, frame: &Frame) -> (Px, Px) {
        let plans = self.frames.get(&frame.id).zip(frame.variables.first());
        let rows = plans.and_then(|(plan, variable)| plan.variables.get(&variable.local));
        match rows.and_then(|rows| Some((rows.first()?, rows.last()?))) {
            Some((first, last)) => {
                let top = first.name_y.min(first.cells_top + px(10.5)) - px(10.5);
                (STRIP + last.bottom - top, STRIP - top)
            }
            None => (STRIP, Px(0)),
        }
    }

    /// The lowest point of the frames of a picture.
    pub fn bottom(&self, picture: &Picture) -> Px {
        let height = |frame: &Frame| match frame.state {
            FrameState::Returned => self.ghost(frame).0,
            variants!(FrameState: Active | Idle | Panicking | Closed | Folded) => self.height(frame),
        };
        self.places(picture).map(|(frame, top, _)| top + height(frame)).max().unwrap_or(metrics::TOP)
    }
}

/// The variable whose bytes are this allocation.
pub fn variable_at(allocation: AllocationId, picture: &Picture) -> Option<(&Frame, &Variable)> {
    let all = picture.frames.iter().flat_map(|f| f.variables.iter().map(move |v| (f, v)));
    all.into_iter().find(|(_, v)| v.allocation == Some(allocation))
}

/// Which row of a variable has a cell that begins at this byte, or holds it.
pub fn row_index(variable: &Variable, offset: u64) -> Option<usize> {
    let begins = |row: &Row| row.cells.iter().any(|c| c.bytes.start == offset && c.bytes.end > offset);
    let holds = |row: &Row| row.cells.iter().any(|c| c.bytes.contains(&offset));
    variable.rows.iter().position(begins).or_else(|| variable.rows.iter().position(holds))
}

fn measure(variable: &Variable, picture: &Picture, frame: &mut FramePlan) {
    let rows = frame.variables.entry(variable.local).or_default();
    if rows.len() < variable.rows.len() {
        rows.resize(variable.rows.len(), RowPlan::default());
    }
    for (slot, (row, plan)) in variable.rows.iter().zip(rows).enumerate() {
        let needs = &mut plan.needs;
        needs.stands_alone |= !row.continues;
        needs.has_parts |= variable.rows.get(slot + 1).is_some_and(|next| next.depth > row.depth);
        needs.depth = needs.depth.max(row.depth);
        needs.heading |= row.heading.is_some();
        needs.number |= row.drop_order.is_some();
        needs.cells |= !row.cells.is_empty() && row.state != RowState::Uninitialised;
        needs.aimed_at = needs.aimed_at.max(parts_aimed_at(variable, row, picture));
        let name = if row.depth == 0 { metrics::mono(&row.name) } else { metrics::mono(&row.name) - px(0.5) };
        needs.text = needs.text.max(name.min(metrics::mono("twelve_chars…"))).max(metrics::sans(&row.note));
        if row.note.starts_with('[') {
            needs.whole = needs.whole.max(metrics::sans(&row.note));
        }
        if row.state != RowState::Uninitialised {
            plan.columns.learn(&row.cells, Setting::Frame);
        }
    }
}

/// How many pointers lead to some, not all, of the cells of this row.
fn parts_aimed_at(variable: &Variable, row: &Row, picture: &Picture) -> i32 {
    let leads_here = |pointer: &&Pointer| match &pointer.to {
        Target::Bytes { allocation, start, end, slice, .. } if variable.allocation == Some(*allocation) => {
            let is_covered = |c: &&Cell| c.bytes.start < *end && *start < c.bytes.end;
            let covered = row.cells.iter().filter(is_covered).count();
            let is_last = covered == 1 && row.cells.last().is_some_and(|last| is_covered(&last));
            covered > 0 && covered < row.cells.len() && (*slice || !is_last)
        }
        Target::Bytes { .. } | Target::Nowhere { .. } => false,
    };
    picture.pointers.iter().filter(leads_here).count() as i32
}

fn place(frame: &mut FramePlan) {
    let mut y = metrics::FIRST_ROW;
    let mut above = y;
    for row in frame.variables.values_mut().flatten() {
        if row.needs.stands_alone {
            y = place_row(row, y);
        } else {
            (row.cells_top, row.name_y) = (above + metrics::CELL, above + metrics::CELL + px(10.5));
            (row.bottom, row.text_width) = (row.cells_top + metrics::ROW, Px(0));
            y = row.bottom;
        }
        above = row.cells_top;
    }
    frame.height = y + if frame.left_out { metrics::LEFT_OUT } else { Px(0) };
}

/// Puts a row at `y` and gives the y of the next one.
fn place_row(row: &mut RowPlan, y: Px) -> Px {
    let needs = &row.needs;
    let left = metrics::NAME_X + metrics::INDENT * needs.depth as i32;
    let is_part_header = !needs.cells && needs.has_parts;
    let widest = if needs.cells || needs.has_parts { row.columns.widest } else { row.columns.widest.max(px(54.0)) };
    let number = if needs.number { metrics::NUMBER_ROOM + px(9.0) } else { Px(0) };
    let beside = metrics::CELLS_END - widest - number - px(if needs.number { 4.0 } else { 8.0 }) - left;
    let least = needs.text.min(px(if needs.number { 74.0 } else { 84.0 })).max(needs.whole);
    let stacked = widest > Px(0) && beside < least;
    let is_beside = !stacked && widest > Px(0);
    row.number_room = if is_beside && needs.number { number - px(4.0) } else { Px(0) };
    row.text_width = if is_beside { beside + row.number_room } else { metrics::CELLS_END - left };
    row.columns.widest = widest;
    if is_part_header {
        row.name_y = y + px(10.5);
        row.cells_top = y;
        row.bottom = y + metrics::STRUCT_ROW;
        return row.bottom;
    }
    let heading = if needs.heading { metrics::HEADING } else { Px(0) };
    if stacked {
        row.name_y = y + px(10.5);
        row.cells_top = y + metrics::STACKED + heading;
    } else {
        row.cells_top = y + heading;
        row.name_y = row.cells_top + px(10.5);
    }
    // Brackets and the ways to them stand under one another.
    let brackets = match needs.aimed_at {
        0 => Px(0),
        count => metrics::BRACKET_ROOM + px(5.0) * (count.min(5) - 1),
    };
    row.bottom = row.cells_top + metrics::ROW + brackets;
    row.bottom
}
