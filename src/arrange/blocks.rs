//! Blocks of the heap and of static memory to shapes, measured from their top left corner.

use crate::scene::{Block, BlockState, Content, Region};

use super::canvas::{Canvas, SiteKey};
use super::cells::{Look, Run};
use super::geometry::{Point, Px, Rect, Segment, at, px};
use super::heap::{self, BlockPlan, Placed};
use super::metrics::{self, CELL, Setting, TABLE_ROW};
use super::{Anchor, Layer, Shape, Style};

/// Paints a block; says where its rows are.
pub fn paint(block: &Block, plan: &BlockPlan, canvas: &mut Canvas, placed: &mut Vec<Placed>) {
    let site = heap::site(block);
    let table_rows = block.rows.iter().filter(|r| r.gutter.is_some()).count();
    if table_rows > 0 {
        table_outline(block, plan, table_rows, site, canvas);
    }
    let mut y = Px(0);
    let mut right = Px(0);
    for row in &block.rows {
        let is_table = row.gutter.is_some();
        let height = heap::row_height(block, row);
        let setting = if is_table { Setting::Table } else { Setting::Strip };
        let left = if is_table { plan.gutter } else { Px(0) };
        let widths = match heap::is_spare_row(block, row) {
            true => vec![plan.width],
            false => plan.columns.widths(&row.cells, setting),
        };
        let run = Run { cells: &row.cells, widths, origin: at(left, y), height, look: look(block, is_table), site };
        run.paint(canvas);
        right = right.max(left + run.widths.iter().copied().sum());
        if let Some(text) = row.gutter.as_deref().filter(|text| !text.is_empty()) {
            let point = at(plan.gutter / 2, y + px(19.0));
            let text = text.to_string();
            canvas.put(site, Layer::Ink, Shape::Text { style: Style::Index, at: point, anchor: Anchor::Middle, text });
        }
        placed.push(Placed::row(block.id, Some(block.id), &run, Px(0), y));
        y += height;
    }
    if heap::is_ghost(block.state) {
        cross(Rect::new(Px(0), Px(0), right, y), site, canvas);
    }
    label(block, plan, (right, y), site, canvas);
}

fn look(block: &Block, is_table: bool) -> Look {
    match (block.state, block.region, is_table) {
        (BlockState::Live, _, true) => Look::Bare,
        (BlockState::Freed | BlockState::Leaked, _, true) => Look::BareGhost,
        (BlockState::Freed, _, false) => Look::Freed,
        (BlockState::Leaked, _, false) => Look::Leaked,
        (BlockState::Live, Region::ReadOnly, false) => Look::ReadOnly,
        (BlockState::Live, Region::Heap | Region::Static, false) => Look::Live,
    }
}

/// One outline around the rows, a tinted gutter, a line between rows.
fn table_outline(block: &Block, plan: &BlockPlan, rows: usize, site: SiteKey, canvas: &mut Canvas) {
    let rect = Rect::new(Px(0), Px(0), plan.width, TABLE_ROW * rows as i32);
    let style = match (block.state, block.region) {
        (BlockState::Live, Region::ReadOnly) => Style::ReadOnly,
        (BlockState::Live, Region::Heap | Region::Static) => Style::Box,
        (BlockState::Freed, _) => Style::Ghost,
        (BlockState::Leaked, _) => Style::Spare,
    };
    canvas.put(site, Layer::Ground, Shape::Rect { style, rect: rect.grown(px(-0.5)), radius: px(3.5) });
    if block.state == BlockState::Live && plan.gutter > Px(0) {
        let inner = rect.grown(px(-1.0));
        let r = px(3.0);
        let path = vec![
            Segment::Move(at(plan.gutter, inner.top)),
            Segment::Line(at(inner.left + r, inner.top)),
            Segment::Corner(at(inner.left, inner.top), at(inner.left, inner.top + r)),
            Segment::Line(at(inner.left, inner.bottom - r)),
            Segment::Corner(at(inner.left, inner.bottom), at(inner.left + r, inner.bottom)),
            Segment::Line(at(plan.gutter, inner.bottom)),
            Segment::Close,
        ];
        canvas.put(site, Layer::Head, Shape::Path { style: Style::Gutter, path });
    }
    let line = |row: usize| {
        let y = TABLE_ROW * row as i32;
        [Segment::Move(at(px(1.0), y)), Segment::Line(at(plan.width - px(1.0), y))]
    };
    let gutter = [Segment::Move(at(plan.gutter, px(1.0))), Segment::Line(at(plan.gutter, rect.bottom - px(1.0)))];
    let path: Vec<Segment> =
        (1..rows).flat_map(line).chain(gutter.into_iter().filter(|_| plan.gutter > Px(0))).collect();
    if !path.is_empty() {
        canvas.put(site, Layer::Ink, Shape::Path { style: Style::Divider, path });
    }
}

fn cross(rect: Rect, site: SiteKey, canvas: &mut Canvas) {
    let (left, right, top, bottom) =
        (rect.left + px(2.0), rect.right - px(2.0), rect.top + px(2.0), rect.bottom - px(2.0));
    let path = vec![
        Segment::Move(at(left, top)),
        Segment::Line(at(right, bottom)),
        Segment::Move(at(left, bottom)),
        Segment::Line(at(right, top)),
    ];
    canvas.put(site, Layer::Cross, Shape::Path { style: Style::Cross, path });
}

/// The label with its long types shortened; what is whole stands in the text alternative. A brief one of a freed block does not
/// say how many bytes it had.
pub fn note(block: &Block, is_brief: bool) -> String {
    let brief = block.note.split_once(" · ").filter(|_| is_brief && heap::is_ghost(block.state));
    metrics::short_block_note(brief.map_or(&block.note, |(words, _)| words))
}

/// Tables, and strips that a pointer leaves on the right, have their label under them.
pub fn label_is_below(block: &Block) -> bool {
    let ends_in_pointer = block
        .rows
        .iter()
        .any(|row| row.cells.last().is_some_and(|cell| matches!(cell.content, Content::Pointer(_) | Content::Null)));
    ends_in_pointer || block.rows.len() > 1 || block.rows.iter().any(|r| r.gutter.is_some())
}

fn label(block: &Block, plan: &BlockPlan, (right, bottom): (Px, Px), site: SiteKey, canvas: &mut Canvas) {
    let below = |text: &str| match right > metrics::sans(text) {
        true => (right, Anchor::End),
        false => (Px(0), Anchor::Start),
    };
    let mut put = |at: Point, anchor: Anchor, text: &str| {
        let text = text.to_string();
        canvas.put(site, Layer::Ink, Shape::Text { style: Style::Note, at, anchor, text });
    };
    if let Some(remark) = block.remark {
        let (x, anchor) = below(remark);
        put(at(x, bottom + plan.label_drop + px(14.0) + metrics::REMARK), anchor, remark);
    }
    let note = note(block, plan.is_brief);
    if plan.label_below {
        let (x, anchor) = below(&note);
        put(at(x, bottom + plan.label_drop + px(14.0)), anchor, &note);
    } else {
        put(at(right + metrics::LABEL_GAP, CELL / 2 + px(4.0)), Anchor::Start, &note);
    }
}
