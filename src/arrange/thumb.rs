//! One [`Picture`] to a drawing of a line or two without words, for the cells of a table and the middle of a sentence.
//!
//! At the left stand the values whose pointers are followed, at the right what they lead to. The arrows are those of the
//! figure; texts are left out, and so is everything that is further than one arrow away.

use crate::machine::trace::AllocationId;
use crate::scene::{Block, BlockState, Cell, Content, Picture, Pointer, Region, Row, RowState, Target, Variable};

use super::canvas::{Canvas, SiteKey};
use super::cells::{Look, Run, tail_point};
use super::geometry::{Point, Px, Rect, Segment, at, px};
use super::lines::bracket_path;
use super::paint::head;
use super::route::{self, Direction};
use super::{Drawing, Extent, Layer, Placing, Shape, Site, Style};

/// The height of a cell.
const CELL: Px = px(18.0);
/// From one line to the next.
const LINE: Px = px(20.0);
/// So many lines fit.
const LINES: usize = 2;
/// A cell of a pointer, of another part of a value, of an element.
const WIDTHS: [Px; 3] = [px(24.0), px(20.0), px(12.0)];
/// The widest value at the left.
const LEFT: Px = px(72.0);
/// Where targets stand at least, and the room that an arrow needs before them.
const RIGHT: Px = px(72.0);
const ARROW: Px = px(36.0);
/// The whole drawing is no wider.
const WIDTH: Px = px(170.0);
/// Under cells of which some are pointed to.
const BRACKET: Px = px(8.0);

/// A strip of cells, with what it looks like.
struct Strip {
    cells: Vec<Cell>,
    look: Look,
    allocation: Option<AllocationId>,
}

/// A value at the left, and its pointer.
struct Line<'p> {
    strip: Strip,
    pointer: Option<&'p Pointer>,
}

/// Draws the picture as a thumbnail: at most 170 by 38 pixels, of one moment.
pub fn thumb(picture: &Picture, description: &str) -> Drawing {
    let lines = lines(picture);
    let targets = targets(picture, &lines);
    let mut canvas = Canvas::default();
    let left = lines.iter().map(|line| total(&line.strip.cells)).max().unwrap_or_default();
    let right = (left + ARROW).max(RIGHT);
    let first = |count: usize, other: usize| if count < other { LINE / 2 } else { Px(0) };
    let (line_top, target_top) = (first(lines.len(), targets.len()), first(targets.len(), lines.len()));
    let target_tops: Vec<Px> = (0..targets.len()).map(|n| target_top + LINE * n as i32).collect();
    let mut extent = at(left, px(1.0));
    for (n, line) in lines.iter().enumerate() {
        let top = line_top + LINE * n as i32;
        let rects = strip(&line.strip, at(Px(0), top), LEFT, &mut canvas);
        extent.y = extent.y.max(top + CELL);
        if let (Some(pointer), Some(dot)) = (line.pointer, rects.last()) {
            arrow(pointer, tail_point(*dot), right, (&targets, &target_tops), &mut canvas);
        }
    }
    for (target, top) in targets.iter().zip(&target_tops) {
        let rects = strip(target, at(right, *top), WIDTH - right, &mut canvas);
        let edge = rects.last().map_or(right, |rect| rect.right);
        extent = at(extent.x.max(edge), extent.y.max(*top + CELL));
        let reach = targets.len() == 1 && brackets(target, &lines, &rects, &mut canvas);
        extent.y = extent.y.max(if reach { *top + CELL + BRACKET } else { Px(0) });
    }
    drawing(canvas, extent, description)
}

fn drawing(canvas: Canvas, extent: Point, description: &str) -> Drawing {
    let is_shape = |shape: &Shape| match shape {
        Shape::Text { .. } => false,
        Shape::Rect { style, .. } => !matches!(style, Style::Hot | Style::HotBar),
        Shape::Circle { .. } | Shape::Path { .. } => true,
    };
    let mut sites = Vec::new();
    for (_, mut items) in canvas.into_sites() {
        items.retain(|item| is_shape(&item.shape));
        sites.push(Site { place: Placing::Fixed, items });
    }
    Drawing {
        moments: 1,
        start: 0,
        descriptions: vec![description.to_string()],
        wide: Extent { width: extent.x, heights: vec![extent.y] },
        tall: None,
        sites,
        areas: Vec::new(),
    }
}

/// The first values of the stack that point somewhere; where none does, the first values.
fn lines(picture: &Picture) -> Vec<Line<'_>> {
    let variables = picture.frames.iter().flat_map(|frame| &frame.variables);
    let rows = variables.flat_map(|variable| variable.rows.iter().map(move |row| (variable, row)));
    let shown: Vec<(&Variable, &Row)> = rows.filter(|(_, row)| has_value(row)).collect();
    let mut lines: Vec<Line<'_>> = Vec::new();
    for (variable, row) in &shown {
        let mut before = Vec::new();
        for cell in &row.cells {
            before.push(cell.clone());
            let from = |pointer: &&Pointer| {
                Some(pointer.from.allocation) == variable.allocation && pointer.from.offset == cell.bytes.start
            };
            let Some(pointer) = picture.pointers.iter().find(from) else { continue };
            if !matches!(cell.content, Content::Pointer(_)) || is_target(variable, picture) {
                continue;
            }
            let strip = Strip { cells: std::mem::take(&mut before), look: look(row), allocation: variable.allocation };
            lines.push(Line { strip, pointer: Some(pointer) });
        }
    }
    if lines.is_empty() {
        let whole = |(variable, row): &(&Variable, &Row)| Line {
            strip: Strip { cells: row.cells.clone(), look: look(row), allocation: variable.allocation },
            pointer: None,
        };
        lines = shown.iter().map(whole).collect();
    }
    lines.truncate(LINES);
    lines
}

fn has_value(row: &Row) -> bool {
    !row.cells.is_empty() && matches!(row.state, RowState::Live | RowState::Gone)
}

fn look(row: &Row) -> Look {
    if row.state == RowState::Gone { Look::Gone } else { Look::Live }
}

/// Whether a pointer of another variable leads to this one: then it stands at the right.
fn is_target(variable: &Variable, picture: &Picture) -> bool {
    let leads_here = |pointer: &Pointer| match &pointer.to {
        Target::Bytes { allocation, .. } => {
            Some(*allocation) == variable.allocation && pointer.from.allocation != *allocation
        }
        Target::Nowhere { .. } => false,
    };
    picture.pointers.iter().any(leads_here)
}

/// What the pointers of the lines lead to, each once.
fn targets(picture: &Picture, lines: &[Line<'_>]) -> Vec<Strip> {
    let mut found: Vec<Strip> = Vec::new();
    for pointer in lines.iter().filter_map(|line| line.pointer) {
        let Target::Bytes { allocation, .. } = pointer.to else { continue };
        if found.iter().all(|strip| strip.allocation != Some(allocation)) {
            found.extend(target(allocation, picture));
        }
    }
    found
}

fn target(allocation: AllocationId, picture: &Picture) -> Option<Strip> {
    if let Some(block) = picture.blocks.iter().find(|block| block.id == allocation) {
        return Some(Strip { cells: block_cells(block), look: block_look(block), allocation: Some(allocation) });
    }
    let variables = picture.frames.iter().flat_map(|frame| &frame.variables);
    let variable = variables.into_iter().find(|variable| variable.allocation == Some(allocation))?;
    let cells: Vec<Cell> = variable.rows.iter().flat_map(|row| row.cells.clone()).collect();
    Some(Strip { cells, look: variable.rows.first().map_or(Look::Live, look), allocation: Some(allocation) })
}

/// A table is shown as one cell for each of its rows.
fn block_cells(block: &Block) -> Vec<Cell> {
    match block.rows.as_slice() {
        [only] => only.cells.clone(),
        rows => rows.iter().filter_map(|row| row_as_cell(&row.cells)).collect(),
    }
}

fn row_as_cell(cells: &[Cell]) -> Option<Cell> {
    let (first, last) = (cells.first()?, cells.last()?);
    let is_spare = matches!(first.content, Content::Spare(_));
    let content = if is_spare { Content::Spare(None) } else { Content::Space };
    let (start, end) = (first.bytes.start.min(last.bytes.start), first.bytes.end.max(last.bytes.end));
    Some(Cell { label: None, content, changed: false, bytes: start..end })
}

fn block_look(block: &Block) -> Look {
    match (block.state, block.region) {
        (BlockState::Freed, _) => Look::Freed,
        (BlockState::Leaked, _) => Look::Leaked,
        (BlockState::Live, Region::ReadOnly) => Look::ReadOnly,
        (BlockState::Live, Region::Heap | Region::Static) => Look::Live,
    }
}

fn width(cell: &Cell) -> Px {
    if matches!(cell.content, Content::Pointer(_) | Content::Null | Content::NoBuffer) {
        WIDTHS[0]
    } else if cell.label.is_some() {
        WIDTHS[1]
    } else {
        WIDTHS[2]
    }
}

fn total(cells: &[Cell]) -> Px {
    cells.iter().map(width).sum::<Px>().min(LEFT)
}

/// Paints as many cells as there is room for, pointers first of all, and gives their rectangles.
fn strip(strip: &Strip, origin: Point, room: Px, canvas: &mut Canvas) -> Vec<Rect> {
    let mut cells = strip.cells.clone();
    while cells.len() > 1 && cells.iter().map(width).sum::<Px>() > room {
        let is_pointer = |cell: &Cell| matches!(cell.content, Content::Pointer(_));
        let leaves = if cells.last().is_some_and(is_pointer) { 0 } else { cells.len() - 1 };
        cells.remove(leaves);
    }
    let widths = cells.iter().map(width).collect();
    let run = Run { cells: &cells, widths, origin, height: CELL, look: strip.look, site: SiteKey::Heads };
    run.paint(canvas);
    run.rects()
}

/// The line from a dot to its target, level where it can be.
fn arrow(pointer: &Pointer, dot: Point, right: Px, targets: (&[Strip], &[Px]), canvas: &mut Canvas) {
    let (strips, tops) = targets;
    let start = at(dot.x + route::leave(pointer.kind), dot.y);
    let Target::Bytes { allocation, .. } = pointer.to else { return nowhere(start, right, canvas) };
    let Some(place) = strips.iter().position(|strip| strip.allocation == Some(allocation)) else { return };
    let middle = tops[place] + CELL / 2;
    // Two arrows that come to one cell end a little apart.
    let tip = at(right, middle + ((dot.y - middle) / 3).max(px(-3.0)).min(px(3.0)));
    let end = at(tip.x - route::inset(pointer.kind), tip.y);
    let path = if start.y == end.y {
        vec![Segment::Move(start), Segment::Line(end)]
    } else {
        let bend = (end.x - start.x) / 2;
        vec![Segment::Move(start), Segment::Curve(at(start.x + bend, start.y), at(end.x - bend, end.y), end)]
    };
    let styles = super::paint::line_styles(pointer.kind);
    for (style, layer) in styles {
        canvas.put(SiteKey::WideArrows, *layer, Shape::Path { style: *style, path: path.clone() });
    }
    canvas.put(SiteKey::WideArrows, Layer::Ink, head(pointer.kind, tip, Direction::Right));
}

fn nowhere(start: Point, right: Px, canvas: &mut Canvas) {
    let tip = at(right, start.y);
    let path = vec![Segment::Move(start), Segment::Line(at(tip.x - px(7.0), tip.y))];
    canvas.put(SiteKey::WideArrows, Layer::Outline, Shape::Path { style: Style::LineDangling, path });
    canvas.put(SiteKey::WideArrows, Layer::Ink, Shape::Circle { style: Style::Void, center: tip, radius: px(6.0) });
    let bar = vec![Segment::Move(tip + at(px(-4.0), px(4.0))), Segment::Line(tip + at(px(4.0), px(-4.0)))];
    canvas.put(SiteKey::WideArrows, Layer::Cross, Shape::Path { style: Style::Cross, path: bar });
}

/// A bracket under the cells that a slice reaches; says whether there is one.
fn brackets(target: &Strip, lines: &[Line<'_>], rects: &[Rect], canvas: &mut Canvas) -> bool {
    let mut any = false;
    for pointer in lines.iter().filter_map(|line| line.pointer) {
        let Target::Bytes { allocation, start, end, slice: true, .. } = pointer.to else { continue };
        if target.allocation != Some(allocation) {
            continue;
        }
        let pairs = target.cells.iter().zip(rects);
        let covered = pairs.filter(|(cell, _)| cell.bytes.start < end && start < cell.bytes.end).map(|(_, rect)| *rect);
        if let Some(span) = covered.reduce(Rect::union) {
            let path = bracket_path(span, span.bottom + px(2.0), px(4.0));
            let is_mutable = pointer.kind == crate::scene::PointerKind::Mutable;
            let style = if is_mutable { Style::BracketMutable } else { Style::BracketShared };
            canvas.put(SiteKey::WideArrows, Layer::Ink, Shape::Path { style, path });
            any = true;
        }
    }
    any
}
