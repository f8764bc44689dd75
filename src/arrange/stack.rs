//! Where frames and rows stand: each has one place for its whole life, large enough for all that it will hold.

use std::collections::BTreeMap;

use crate::machine::trace::{AllocationId, FrameId};
use crate::scene::{Frame, FrameState, Picture, Row, RowState, Scene, Spot, Target, Variable};

use super::cells::Columns;
use super::geometry::{Px, px};
use super::metrics::{self, Setting};

/// All frames of a scene.
#[derive(Default, Debug)]
pub struct StackPlan {
    pub frames: BTreeMap<FrameId, FramePlan>,
}

/// A frame's place.
#[derive(Default, Debug)]
pub struct FramePlan {
    pub top: Px,
    pub height: Px,
    pub variables: BTreeMap<u32, Vec<RowPlan>>,
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
    pub text_width: Px,
    needs: Needs,
}

#[derive(Clone, Default, Debug)]
struct Needs {
    text: Px,
    heading: bool,
    cells: bool,
    bracket: bool,
    number: bool,
    /// Rows of its parts follow it.
    has_parts: bool,
    depth: u32,
}

impl StackPlan {
    /// Measures every state of every row, then stacks them.
    pub fn of(scene: &Scene) -> StackPlan {
        let mut plan = StackPlan::default();
        let mut callers: BTreeMap<FrameId, Option<FrameId>> = BTreeMap::new();
        for picture in scene.moments.iter().map(|m| &m.picture) {
            for (depth, frame) in picture.frames.iter().enumerate() {
                callers.entry(frame.id).or_insert_with(|| depth.checked_sub(1).map(|d| picture.frames[d].id));
                let known = plan.frames.entry(frame.id).or_default();
                frame.variables.iter().for_each(|variable| measure(variable, picture, known));
            }
        }
        let ids: Vec<FrameId> = plan.frames.keys().copied().collect();
        for id in ids {
            let caller = callers.get(&id).copied().flatten().and_then(|caller| plan.frames.get(&caller));
            let top = caller.map_or(metrics::TOP, |c| c.top + c.height + metrics::FRAME_GAP);
            let frame = plan.frames.get_mut(&id).expect("the id is one of its keys");
            place(frame, top);
        }
        plan
    }

    /// The row of a variable that holds the byte at `spot`.
    pub fn row_at(&self, spot: Spot, picture: &Picture) -> Option<&RowPlan> {
        let (frame, variable) = variable_at(spot.allocation, picture)?;
        let slot = row_index(variable, spot.offset)?;
        self.frames.get(&frame.id)?.variables.get(&variable.local)?.get(slot)
    }

    /// The lowest point of the frames of a picture.
    pub fn bottom(&self, picture: &Picture) -> Px {
        let bottoms = picture.frames.iter().filter_map(|frame| {
            let plan = self.frames.get(&frame.id)?;
            let height = if frame.state == FrameState::Returned { px(40.0) } else { plan.height };
            Some(plan.top + height)
        });
        bottoms.max().unwrap_or(metrics::TOP)
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
        needs.has_parts |= variable.rows.get(slot + 1).is_some_and(|next| next.depth > row.depth);
        needs.depth = needs.depth.max(row.depth);
        needs.heading |= row.heading.is_some();
        needs.number |= row.drop_order.is_some();
        needs.cells |= !row.cells.is_empty() && row.state != RowState::Uninitialised;
        needs.bracket |= is_target_of_slice(variable, row, picture);
        let name = if row.depth == 0 { metrics::mono(&row.name) } else { metrics::mono(&row.name) - px(0.5) };
        needs.text = needs.text.max(name.min(metrics::mono("twelve_chars…"))).max(metrics::sans(&row.note));
        if row.state != RowState::Uninitialised {
            plan.columns.learn(&row.cells, Setting::Frame);
        }
    }
}

/// Whether a pointer leads to some, not all, of the cells of this row.
fn is_target_of_slice(variable: &Variable, row: &Row, picture: &Picture) -> bool {
    picture.pointers.iter().any(|pointer| match &pointer.to {
        Target::Bytes { allocation, start, end, .. } if variable.allocation == Some(*allocation) => {
            let covered = row.cells.iter().filter(|c| c.bytes.start < *end && *start < c.bytes.end).count();
            covered > 0 && covered < row.cells.len() && row.cells.iter().all(|c| c.label.is_none())
        }
        Target::Bytes { .. } | Target::Nowhere { .. } => false,
    })
}

fn place(frame: &mut FramePlan, top: Px) {
    frame.top = top;
    let mut y = top + metrics::FIRST_ROW;
    for row in frame.variables.values_mut().flatten() {
        y = place_row(row, y);
    }
    frame.height = y - top;
}

/// Puts a row at `y` and gives the y of the next one.
fn place_row(row: &mut RowPlan, y: Px) -> Px {
    let needs = &row.needs;
    let left = metrics::NAME_X + metrics::INDENT * needs.depth as i32;
    let is_part_header = !needs.cells && needs.has_parts;
    let widest = if needs.cells || needs.has_parts { row.columns.widest } else { row.columns.widest.max(px(54.0)) };
    let number = if needs.number { metrics::NUMBER_ROOM + px(10.0) } else { Px(0) };
    let beside = metrics::CELLS_END - widest - number - px(8.0) - left;
    let least = needs.text.min(px(84.0));
    let stacked = widest > Px(0) && beside < least;
    row.text_width = if stacked || widest == Px(0) { metrics::CELLS_END - left } else { beside };
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
    let bracket = if needs.bracket { metrics::BRACKET_ROOM } else { Px(0) };
    row.bottom = row.cells_top + metrics::ROW + bracket;
    row.bottom
}
