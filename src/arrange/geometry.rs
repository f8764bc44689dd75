//! Lengths, points and paths, in hundredths of a pixel, so that equal shapes are equal.

use std::fmt;
use std::ops::{Add, AddAssign, Div, Mul, Neg, Sub};

/// A length in hundredths of a CSS pixel.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct Px(pub i32);

/// So many pixels.
pub const fn px(n: f64) -> Px {
    Px((n * 100.0) as i32)
}

impl Px {
    /// The length as a number of pixels.
    pub fn as_f64(self) -> f64 {
        f64::from(self.0) / 100.0
    }

    pub fn abs(self) -> Px {
        Px(self.0.abs())
    }
}

impl Add for Px {
    type Output = Px;
    fn add(self, other: Px) -> Px {
        Px(self.0.saturating_add(other.0))
    }
}

impl AddAssign for Px {
    fn add_assign(&mut self, other: Px) {
        *self = *self + other;
    }
}

impl Sub for Px {
    type Output = Px;
    fn sub(self, other: Px) -> Px {
        Px(self.0.saturating_sub(other.0))
    }
}

impl Neg for Px {
    type Output = Px;
    fn neg(self) -> Px {
        Px(-self.0)
    }
}

impl Mul<i32> for Px {
    type Output = Px;
    fn mul(self, factor: i32) -> Px {
        Px(self.0.saturating_mul(factor))
    }
}

impl Div<i32> for Px {
    type Output = Px;
    fn div(self, divisor: i32) -> Px {
        Px(self.0 / divisor)
    }
}

impl std::iter::Sum for Px {
    fn sum<I: Iterator<Item = Px>>(all: I) -> Px {
        all.fold(Px(0), Add::add)
    }
}

/// As short as SVG allows: no trailing zeros.
impl fmt::Display for Px {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (sign, n) = (if self.0 < 0 { "-" } else { "" }, self.0.unsigned_abs());
        let (whole, part) = (n / 100, n % 100);
        match part {
            0 => write!(f, "{sign}{whole}"),
            p if p % 10 == 0 => write!(f, "{sign}{whole}.{}", p / 10),
            p => write!(f, "{sign}{whole}.{p:02}"),
        }
    }
}

/// A place on the drawing; y grows downward.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct Point {
    pub x: Px,
    pub y: Px,
}

/// The point at (x, y).
pub const fn at(x: Px, y: Px) -> Point {
    Point { x, y }
}

impl Add for Point {
    type Output = Point;
    fn add(self, other: Point) -> Point {
        at(self.x + other.x, self.y + other.y)
    }
}

impl Sub for Point {
    type Output = Point;
    fn sub(self, other: Point) -> Point {
        at(self.x - other.x, self.y - other.y)
    }
}

/// An upright rectangle.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub struct Rect {
    pub left: Px,
    pub top: Px,
    pub right: Px,
    pub bottom: Px,
}

impl Rect {
    pub fn new(left: Px, top: Px, width: Px, height: Px) -> Rect {
        Rect { left, top, right: left + width, bottom: top + height }
    }

    pub fn width(self) -> Px {
        self.right - self.left
    }

    pub fn height(self) -> Px {
        self.bottom - self.top
    }

    pub fn center(self) -> Point {
        at((self.left + self.right) / 2, (self.top + self.bottom) / 2)
    }

    pub fn offset(self, by: Point) -> Rect {
        Rect { left: self.left + by.x, right: self.right + by.x, top: self.top + by.y, bottom: self.bottom + by.y }
    }

    /// Larger by `by` on every side.
    pub fn grown(self, by: Px) -> Rect {
        Rect { left: self.left - by, top: self.top - by, right: self.right + by, bottom: self.bottom + by }
    }

    pub fn overlaps(self, other: Rect) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }

    pub fn union(self, other: Rect) -> Rect {
        Rect {
            left: self.left.min(other.left),
            top: self.top.min(other.top),
            right: self.right.max(other.right),
            bottom: self.bottom.max(other.bottom),
        }
    }
}

/// A piece of a path.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Segment {
    Move(Point),
    Line(Point),
    /// A cubic with its two control points and its end.
    Curve(Point, Point, Point),
    /// A rounded corner: a quadratic with its control point and its end.
    Corner(Point, Point),
    /// A quarter of a circle, clockwise, to its end.
    Arc(Px, Point),
    Close,
}

impl Segment {
    pub fn offset(self, by: Point) -> Segment {
        match self {
            Segment::Move(p) => Segment::Move(p + by),
            Segment::Line(p) => Segment::Line(p + by),
            Segment::Curve(a, b, p) => Segment::Curve(a + by, b + by, p + by),
            Segment::Corner(corner, p) => Segment::Corner(corner + by, p + by),
            Segment::Arc(radius, p) => Segment::Arc(radius, p + by),
            Segment::Close => Segment::Close,
        }
    }
}

/// A path through `points` with corners of at most this radius.
pub fn rounded(points: &[Point], radius: Px) -> Vec<Segment> {
    let mut path = vec![Segment::Move(points[0])];
    for window in points.windows(3) {
        let (before, corner, after) = (window[0], window[1], window[2]);
        let r = radius.min(distance(before, corner) / 2).min(distance(corner, after) / 2);
        path.push(Segment::Line(toward(corner, before, r)));
        path.push(Segment::Corner(corner, toward(corner, after, r)));
    }
    path.push(Segment::Line(points[points.len() - 1]));
    path
}

/// Between points of which one coordinate is equal.
fn distance(a: Point, b: Point) -> Px {
    (a.x - b.x).abs() + (a.y - b.y).abs()
}

fn toward(from: Point, to: Point, by: Px) -> Point {
    let step = |a: Px, b: Px| a + Px((b - a).0.signum() * by.0);
    at(step(from.x, to.x), step(from.y, to.y))
}

/// The path as straight pieces: curves in eight, corners in two.
pub fn flatten(path: &[Segment]) -> Vec<(Point, Point)> {
    let mut pieces = Vec::new();
    let mut here = Point::default();
    let mut go = |here: &mut Point, to: Point| {
        pieces.push((*here, to));
        *here = to;
    };
    for segment in path {
        match *segment {
            Segment::Move(to) => here = to,
            Segment::Line(to) | Segment::Arc(_, to) => go(&mut here, to),
            Segment::Corner(corner, to) => {
                let middle = Point { x: (here.x + corner.x * 2 + to.x) / 4, y: (here.y + corner.y * 2 + to.y) / 4 };
                go(&mut here, middle);
                go(&mut here, to);
            }
            Segment::Curve(a, b, to) => {
                let from = here;
                (1..=8).for_each(|i| go(&mut here, on_cubic([from, a, b, to], i)));
            }
            Segment::Close => {}
        }
    }
    pieces
}

/// The point at `i` eighths of a cubic.
fn on_cubic(points: [Point; 4], i: i64) -> Point {
    let (t, u) = (i, 8 - i);
    let weights = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t];
    let mix = |of: fn(&Point) -> Px| {
        let sum: i64 = weights.iter().zip(&points).map(|(w, p)| w * i64::from(of(p).0)).sum();
        Px((sum / 512) as i32)
    };
    at(mix(|p| p.x), mix(|p| p.y))
}

/// Whether two straight pieces meet.
pub fn meet(a: (Point, Point), b: (Point, Point)) -> bool {
    let side = |p: Point, q: Point, r: Point| {
        let (dx, dy) = (i64::from((q.x - p.x).0), i64::from((q.y - p.y).0));
        (dx * i64::from((r.y - p.y).0) - dy * i64::from((r.x - p.x).0)).signum()
    };
    side(a.0, a.1, b.0) * side(a.0, a.1, b.1) < 0 && side(b.0, b.1, a.0) * side(b.0, b.1, a.1) < 0
}

/// The part of a straight piece around the point where it meets another one, so far to both sides.
pub fn around_meeting(a: (Point, Point), b: (Point, Point), reach: Px) -> Option<(Point, Point)> {
    if !meet(a, b) {
        return None;
    }
    let (dx, dy) = (i64::from((a.1.x - a.0.x).0), i64::from((a.1.y - a.0.y).0));
    let side = |p: Point| {
        let (bx, by) = (i64::from((b.1.x - b.0.x).0), i64::from((b.1.y - b.0.y).0));
        bx * i64::from((p.y - b.0.y).0) - by * i64::from((p.x - b.0.x).0)
    };
    // In thousandths of the piece: where they meet, and how much of it the reach is.
    let met = side(a.0) * 1000 / (side(a.0) - side(a.1));
    let part = i64::from(reach.0) * 1000 / dx.abs().max(dy.abs()).max(1);
    // Whole pixels are written short.
    let along = |from: Px, by: i64, at: i64| {
        let to = i64::from(from.0) + by * at.clamp(0, 1000) / 1000;
        if by == 0 { from } else { Px(((to + 50).div_euclid(100) * 100) as i32) }
    };
    let point = |at: i64| Point { x: along(a.0.x, dx, at), y: along(a.0.y, dy, at) };
    Some((point(met - part), point(met + part)))
}

/// Whether a straight piece runs through the inside of a rectangle.
pub fn crosses(piece: (Point, Point), rect: Rect) -> bool {
    let inside = |p: Point| p.x > rect.left && p.x < rect.right && p.y > rect.top && p.y < rect.bottom;
    let (a, b, c, d) =
        (at(rect.left, rect.top), at(rect.right, rect.top), at(rect.right, rect.bottom), at(rect.left, rect.bottom));
    inside(piece.0) || inside(piece.1) || meet(piece, (a, c)) || meet(piece, (b, d))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_written_short() {
        let written: Vec<String> = [px(12.5), px(3.75), px(-0.5), px(7.0), Px(5)].iter().map(Px::to_string).collect();
        assert_eq!(written, ["12.5", "3.75", "-0.5", "7", "0.05"]);
    }

    #[test]
    fn pieces_that_touch_do_not_cross() {
        let p = |x: f64, y: f64| at(px(x), px(y));
        assert!(meet((p(0.0, 0.0), p(10.0, 10.0)), (p(0.0, 10.0), p(10.0, 0.0))));
        assert!(!meet((p(0.0, 0.0), p(10.0, 0.0)), (p(10.0, 0.0), p(10.0, 10.0))));
    }
}
