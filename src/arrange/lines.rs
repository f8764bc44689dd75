//! The points of a way to the path of its line, and the brackets over what a slice reaches.

use super::geometry::{Point, Px, Rect, Segment, at, px, rounded};
use super::route::Direction;

/// How far the bracket beside rows of a table stands out.
pub const ROWS_BRACKET: Px = px(7.0);

/// At the left of rows of a table, over their whole height.
pub fn rows_bracket(rows: Rect) -> Vec<Segment> {
    let (top, bottom) = (rows.top + px(1.0), rows.bottom - px(1.0));
    let (near, far) = (rows.left - px(2.0), rows.left - px(6.0));
    vec![
        Segment::Move(at(near, top)),
        Segment::Line(at(far, top)),
        Segment::Line(at(far, bottom)),
        Segment::Line(at(near, bottom)),
    ]
}

/// Under or over the cells that a slice reaches.
pub fn bracket_path(span: Rect, y: Px, depth: Px) -> Vec<Segment> {
    let (left, right) = (span.left + px(1.0), span.right - px(1.0));
    vec![
        Segment::Move(at(left, y)),
        Segment::Line(at(left, y + depth)),
        Segment::Line(at(right, y + depth)),
        Segment::Line(at(right, y)),
    ]
}

/// A line through the points, stopped before its head: two points that are not level are joined by a curve with level
/// ends, more have rounded corners.
pub fn path_of_points(points: &[Point], direction: Direction, inset: Px) -> Vec<Segment> {
    let back = direction.step();
    let n = inset.0 / 100;
    let mut points = points.to_vec();
    let last = points.len() - 1;
    points[last] = points[last] - at(back.x * n, back.y * n);
    points.dedup();
    match points.as_slice() {
        [a, b] if a.y == b.y || a.x == b.x => vec![Segment::Move(*a), Segment::Line(*b)],
        [a, b] => {
            let middle = (a.x + b.x) / 2;
            vec![Segment::Move(*a), Segment::Curve(at(middle, a.y), at(middle, b.y), *b)]
        }
        [only] => vec![Segment::Move(*only), Segment::Line(*only)],
        _ => rounded(&points, px(if points.len() > 3 { 6.0 } else { 8.0 })),
    }
}
