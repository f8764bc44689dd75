//! Frames and their rows to shapes.

use crate::scene::{DropOrder, Frame, FrameState, Moment, Row, RowState, Variable, messages};

use super::canvas::{Canvas, SiteKey};
use super::cells::{self, Look, Run};
use super::geometry::{Point, Px, Rect, Segment, at, px};
use super::heap::Placed;
use super::metrics::{self, CELL, CELLS_END, FRAME_HEAD, FRAME_WIDTH, NAME_X, Setting};
use super::stack::{FramePlan, RowPlan};
use super::{Anchor, Layer, Shape, Style};

/// Paints a frame whose top is at `top`; says where its rows are.
pub fn paint(
    frame: &Frame,
    plan: &FramePlan,
    (top, ghost): (Px, (Px, Px)),
    canvas: &mut Canvas,
    placed: &mut Vec<Placed>,
) {
    let site = SiteKey::Frame(frame.id);
    match frame.state {
        FrameState::Returned => {
            returned(frame, Rect::new(Px(0), top, FRAME_WIDTH, ghost.0), site, canvas);
            return rows(frame, plan, top + ghost.1, canvas, placed);
        }
        variants!(FrameState: Active | Idle | Panicking | Closed | Folded) => {}
    }
    let height = if frame.state == FrameState::Closed { FRAME_HEAD } else { plan.height };
    let rect = Rect::new(Px(0), top, FRAME_WIDTH, height);
    let ground = Shape::Rect { style: Style::Frame, rect: rect.grown(px(-0.5)), radius: px(6.0) };
    canvas.put(site, Layer::Ground, ground);
    head(frame, rect, site, canvas);
    rows(frame, plan, top, canvas, placed);
    if frame.left_out > 0 {
        let (point, text) = (at(NAME_X, rect.bottom - px(9.0)), messages::variables_left_out(frame.left_out));
        canvas.put(site, Layer::Ink, Shape::Text { style: Style::Note, at: point, anchor: Anchor::Start, text });
    }
}

fn rows(frame: &Frame, plan: &FramePlan, top: Px, canvas: &mut Canvas, placed: &mut Vec<Placed>) {
    for variable in &frame.variables {
        if let Some(rows) = plan.variables.get(&variable.local) {
            let rows: Vec<RowPlan> = rows.iter().map(|row| row.below(top)).collect();
            variable_rows(variable, &rows, SiteKey::Frame(frame.id), canvas, placed);
        }
    }
}

fn head(frame: &Frame, rect: Rect, site: SiteKey, canvas: &mut Canvas) {
    let baseline = rect.top + px(17.5);
    let text =
        |style: Style, x: Px, anchor: Anchor, text: String| Shape::Text { style, at: at(x, baseline), anchor, text };
    let name = metrics::short_name(&frame.name, px(180.0));
    let size = messages::bytes(frame.size);
    let (name_style, note_style, note) = match frame.state {
        FrameState::Active => (Style::Name, Style::Note, size),
        FrameState::Idle | FrameState::Returned | FrameState::Closed | FrameState::Folded => {
            (Style::Value, Style::Note, size)
        }
        FrameState::Panicking => (Style::BadName, Style::OnBad, messages::panicked_frame(frame.size)),
    };
    match frame.state {
        FrameState::Active => active(rect, Style::ActiveHead, site, canvas),
        FrameState::Panicking => active(rect, Style::PanicHead, site, canvas),
        FrameState::Closed => {}
        FrameState::Idle | FrameState::Returned | FrameState::Folded => {
            let y = rect.top + FRAME_HEAD;
            let path = vec![Segment::Move(at(px(1.0), y)), Segment::Line(at(FRAME_WIDTH - px(1.0), y))];
            canvas.put(site, Layer::Head, Shape::Path { style: Style::Rule, path });
        }
    }
    let left = NAME_X + metrics::mono(&name) + px(14.0);
    let room = CELLS_END - metrics::sans(&note) - px(14.0) - left;
    if let Some(brief) = brief(&frame.brief, room) {
        canvas.put(site, Layer::Ink, text(Style::Key, left, Anchor::Start, brief));
    }
    canvas.put(site, Layer::Ink, text(name_style, NAME_X, Anchor::Start, name));
    canvas.put(site, Layer::Ink, text(note_style, CELLS_END, Anchor::End, note));
}

/// As many of the values as there is room for.
fn brief(values: &[String], room: Px) -> Option<String> {
    let joined = |count: usize| match values.len() - count {
        0 => values.join(", "),
        _ => format!("{}, …", values[..count].join(", ")),
    };
    (1..=values.len()).rev().map(joined).find(|text| metrics::small_mono(text) <= room)
}

/// The marks of the running frame: a tinted header, a dark outline, a bar on the left.
fn active(rect: Rect, style: Style, site: SiteKey, canvas: &mut Canvas) {
    let (left, right, top) = (rect.left + px(0.5), rect.right - px(0.5), rect.top + px(0.5));
    let r = px(6.0);
    let header = vec![
        Segment::Move(at(left, rect.top + FRAME_HEAD)),
        Segment::Line(at(left, top + r)),
        Segment::Arc(r, at(left + r, top)),
        Segment::Line(at(right - r, top)),
        Segment::Arc(r, at(right, top + r)),
        Segment::Line(at(right, rect.top + FRAME_HEAD)),
        Segment::Close,
    ];
    canvas.put(site, Layer::Head, Shape::Path { style, path: header });
    let outline = Shape::Rect { style: Style::ActiveFrame, rect: rect.grown(px(-0.5)), radius: r };
    canvas.put(site, Layer::Outline, outline);
    let bar = vec![
        Segment::Move(at(rect.left, rect.top + r)),
        Segment::Arc(r, at(rect.left + px(4.0), rect.top + px(0.4))),
        Segment::Line(at(rect.left + px(4.0), rect.bottom - px(0.4))),
        Segment::Arc(r, at(rect.left, rect.bottom - r)),
        Segment::Close,
    ];
    canvas.put(site, Layer::Outline, Shape::Path { style: Style::ActiveBar, path: bar });
}

fn returned(frame: &Frame, rect: Rect, site: SiteKey, canvas: &mut Canvas) {
    let top = rect.top;
    let ghost = Shape::Rect { style: Style::Ghost, rect: rect.grown(px(-0.5)), radius: px(6.0) };
    canvas.put(site, Layer::Ground, ghost);
    let cover = Rect::new(px(8.0), top + px(8.0), FRAME_WIDTH - px(16.0), rect.height() - px(16.0));
    canvas.put(site, Layer::Head, Shape::Rect { style: Style::Cover, rect: cover, radius: px(3.0) });
    let y = top + px(24.0);
    let whole = messages::given_back(frame.returned.as_deref(), frame.size);
    let is_short = metrics::sans(&whole) < px(190.0);
    let note = if is_short { whole } else { messages::given_back(None, frame.size) };
    let room = (px(278.0) - NAME_X - metrics::sans(&note) - px(10.0)).max(px(40.0));
    let name = metrics::short_name(&frame.name, room);
    strike_name(&name, NAME_X, y, site, canvas);
    canvas.put(
        site,
        Layer::Ink,
        Shape::Text { style: Style::GoneName, at: at(NAME_X, y), anchor: Anchor::Start, text: name },
    );
    canvas.put(
        site,
        Layer::Ink,
        Shape::Text { style: Style::Note, at: at(px(278.0), y), anchor: Anchor::End, text: note },
    );
}

/// The middle of a deep stack: how many frames, and their bytes.
pub fn paint_folded(frame: &Frame, top: Px, room: Px, canvas: &mut Canvas) {
    let site = SiteKey::Frame(frame.id);
    let rect = Rect::new(Px(0), top, FRAME_WIDTH, room);
    let outline = Shape::Rect { style: Style::Spare, rect: rect.grown(px(-0.5)), radius: px(6.0) };
    canvas.put(site, Layer::Ground, outline);
    let y = top + room / 2 + px(4.0);
    let text = |style: Style, x: Px, anchor: Anchor, text: String| Shape::Text { style, at: at(x, y), anchor, text };
    canvas.put(site, Layer::Ink, text(Style::Value, NAME_X, Anchor::Start, frame.name.to_string()));
    canvas.put(site, Layer::Ink, text(Style::Note, CELLS_END, Anchor::End, messages::bytes(frame.size)));
}

fn strike_name(name: &str, x: Px, baseline: Px, site: SiteKey, canvas: &mut Canvas) {
    let y = baseline - px(4.0);
    let path = vec![Segment::Move(at(x - px(1.0), y)), Segment::Line(at(x + metrics::mono(name) + px(1.0), y))];
    canvas.put(site, Layer::Cross, Shape::Path { style: Style::StrikeName, path });
}

fn variable_rows(variable: &Variable, plans: &[RowPlan], site: SiteKey, canvas: &mut Canvas, placed: &mut Vec<Placed>) {
    let is_reserved = variable.rows.iter().all(|r| matches!(r.state, RowState::Reserved | RowState::Uninitialised));
    for (slot, plan) in plans.iter().enumerate() {
        canvas.in_row(Some(plan.cells_top));
        match variable.rows.get(slot) {
            Some(row) => row_shapes(variable, row, plan, site, canvas, placed),
            None if is_reserved => cells::reserved_row(plan, site, canvas),
            None => {}
        }
    }
    for (slot, row) in variable.rows.iter().enumerate() {
        let parts = variable.rows[slot + 1..].iter().take_while(|r| r.depth > row.depth).count();
        canvas.in_row(Some(plans[slot].cells_top));
        if parts > 0 {
            brace(row.depth, &plans[slot + 1], &plans[slot + parts], site, canvas);
        }
    }
    canvas.in_row(None);
}

/// The line at the left of the fields of a struct.
fn brace(depth: u32, first: &RowPlan, last: &RowPlan, site: SiteKey, canvas: &mut Canvas) {
    let x = px(19.5) + metrics::INDENT * depth as i32;
    let path = vec![Segment::Move(at(x, first.name_y - px(14.5))), Segment::Line(at(x, last.cells_top + px(27.0)))];
    canvas.put(site, Layer::Ink, Shape::Path { style: Style::Brace, path });
}

fn row_shapes(
    variable: &Variable,
    row: &Row,
    plan: &RowPlan,
    site: SiteKey,
    canvas: &mut Canvas,
    placed: &mut Vec<Placed>,
) {
    match row.state {
        RowState::Reserved => return cells::reserved_row(plan, site, canvas),
        RowState::Uninitialised => {
            row_texts(row, plan, site, canvas);
            return cells::reserved_row(plan, site, canvas);
        }
        RowState::Live | RowState::Gone => row_texts(row, plan, site, canvas),
    }
    let look = if row.state == RowState::Gone { Look::Gone } else { Look::Live };
    let widths = plan.columns.widths(&row.cells, Setting::Frame);
    let total: Px = widths.iter().copied().sum();
    let left = CELLS_END - total;
    let run = Run { cells: &row.cells, widths, origin: at(left, plan.cells_top), height: CELL, look, site };
    if row.cells.is_empty() && row.state == RowState::Gone && plan.columns.widest > Px(0) {
        let rect = Rect::new(CELLS_END - plan.columns.widest, plan.cells_top, plan.columns.widest, CELL);
        cells::gone(rect, site, canvas);
    }
    run.paint(canvas);
    if let Some(heading) = &row.heading
        && !row.cells.is_empty()
    {
        // A long name begins further left, so that it ends in the frame.
        let left = left.min(CELLS_END - metrics::sans(heading)).max(NAME_X);
        let point = at(left, plan.cells_top - px(5.0));
        let text = heading.to_string();
        canvas.put(site, Layer::Ink, Shape::Text { style: Style::Note, at: point, anchor: Anchor::Start, text });
    }
    number(row, left, plan, site, canvas);
    if let Some(allocation) = variable.allocation {
        let shown = (
            metrics::mono(&short_name(row, plan)),
            metrics::sans(&metrics::short_note(&row.note, plan.text_room(row))),
        );
        let name_width = shown.0.max(shown.1).min(plan.text_room(row));
        let name_left = NAME_X + metrics::INDENT * row.depth as i32;
        let slot = variable.rows.iter().take_while(|other| !std::ptr::eq(*other, row)).count();
        let name = Rect::new(name_left - px(4.0), plan.name_y - px(13.0), name_width + px(8.0), px(31.0));
        let text_end = name_left + name_width;
        let is_numbered = row.drop_order.is_some() && row.cells.is_empty();
        let text_end = if is_numbered { text_end.max(header_number(row, plan) + px(9.0)) } else { text_end };
        let shown = Placed::row(allocation, None, &run, text_end, plan.cells_top);
        placed.push(Placed { name: Some((slot, name)), ..shown });
    }
}

fn row_texts(row: &Row, plan: &RowPlan, site: SiteKey, canvas: &mut Canvas) {
    if row.continues {
        return;
    }
    let x = NAME_X + metrics::INDENT * row.depth as i32;
    let name = short_name(row, plan);
    let style = match (row.state, row.depth) {
        (RowState::Gone, _) => Style::GoneName,
        (_, 0) => Style::Name,
        (_, _) => Style::Value,
    };
    if row.state == RowState::Gone {
        strike_name(&name, x, plan.name_y, site, canvas);
    }
    let text = |style: Style, y: Px, text: String| Shape::Text { style, at: at(x, y), anchor: Anchor::Start, text };
    canvas.put(site, Layer::Ink, text(style, plan.name_y, name));
    let note = metrics::short_note(&row.note, plan.text_room(row));
    if !note.is_empty() {
        canvas.put(site, Layer::Ink, text(Style::Note, plan.name_y + px(13.5), note));
    }
}

/// The name as far as there is room for it beside the value.
fn short_name(row: &Row, plan: &RowPlan) -> String {
    let number = if is_numbered_header(row, plan) { metrics::NUMBER_ROOM * 2 } else { Px(0) };
    metrics::short_name(&row.name, plan.text_room(row) - number)
}

/// Whether the number of a drop stands behind the name, as in the header of a struct.
fn is_numbered_header(row: &Row, plan: &RowPlan) -> bool {
    row.drop_order.is_some() && row.cells.is_empty() && plan.columns.widest == Px(0)
}

/// The circle with the turn of a drop.
fn number(row: &Row, left: Px, plan: &RowPlan, site: SiteKey, canvas: &mut Canvas) {
    let Some(order) = row.drop_order else { return };
    if is_numbered_header(row, plan) {
        return circle(order, at(header_number(row, plan), plan.name_y - px(4.5)), site, canvas);
    }
    let left = if row.cells.is_empty() { CELLS_END - plan.columns.widest } else { left };
    let center = at(left - metrics::NUMBER_ROOM, plan.cells_top + CELL / 2);
    circle(order, center, site, canvas);
}

fn header_number(row: &Row, plan: &RowPlan) -> Px {
    let name = short_name(row, plan);
    NAME_X + metrics::INDENT * row.depth as i32 + metrics::mono(&name) + px(15.0)
}

fn circle(order: DropOrder, center: Point, site: SiteKey, canvas: &mut Canvas) {
    let (circle, style) = match order.done {
        true => (Style::NumberDone, Style::NumberText),
        false => (Style::NumberPending, Style::Note),
    };
    canvas.put(site, Layer::Outline, Shape::Circle { style: circle, center, radius: px(8.0) });
    let point = at(center.x, center.y + px(3.75));
    let text = order.number.to_string();
    canvas.put(site, Layer::Ink, Shape::Text { style, at: point, anchor: Anchor::Middle, text });
}

/// What the two kinds of circles mean, those that are to be seen.
pub fn drop_legend(moment: &Moment, from: Point, site: SiteKey, canvas: &mut Canvas) {
    let rows = moment.picture.frames.iter().flat_map(|f| &f.variables).flat_map(|v| &v.rows);
    let orders: Vec<DropOrder> = rows.filter_map(|row| row.drop_order).collect();
    let mut x = from.x + px(9.0);
    for (done, words) in [(true, messages::LEGEND_DONE), (false, messages::LEGEND_PENDING)] {
        let Some(order) = orders.iter().filter(|order| order.done == done).min_by_key(|order| order.number) else {
            continue;
        };
        circle(*order, at(x, from.y), site, canvas);
        let point = at(x + px(14.0), from.y + px(4.0));
        let text = words.to_string();
        x = point.x + metrics::sans(&text) + px(26.0);
        canvas.put(site, Layer::Ink, Shape::Text { style: Style::Note, at: point, anchor: Anchor::Start, text });
    }
}
