//! A way for an arrow whose simple ways are all blocked: the cheapest one on a grid of lines beside what stands around.
//! Nothing is forbidden, but a text costs more than any detour.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::geometry::{Point, Px, Rect, at, px};
use super::ground::Around;
use super::route::{Direction, Stretch};

/// Where a way may begin or end, and which way it goes there.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Port {
    pub at: Point,
    pub direction: Direction,
}

/// The prices, in hundredths of a pixel of detour.
const TEXT: i64 = 5_000_000;
const BOX: i64 = 1_000_000;
/// To run through a frame or along another arrow, for each pixel of it.
const FRAME: i64 = 6;
const ALONG: i64 = 12;
const RULE: i64 = 100;
const CROSSING: i64 = 4_000;
const BEND: i64 = 1_200;
/// How far a way stays away from what it goes round.
const MARGIN: Px = px(5.0);
/// How far other arrows are kept away.
const LANE: Px = px(6.0);

/// The cheapest way from one of the starts to one of the goals: which start, which goal, and the points between them, both
/// included. None is further right than `most`.
pub fn search(
    starts: &[Port],
    goals: &[Port],
    around: &Around,
    drawn: &[Stretch],
    most: Px,
) -> Option<(usize, usize, Vec<Point>)> {
    let grid = Grid::of(starts, goals, around, drawn, most);
    let (goal, cells) = grid.cheapest(starts, goals)?;
    let points: Vec<Point> = cells.into_iter().map(|(x, y)| at(grid.xs[x], grid.ys[y])).collect();
    let start = starts.iter().position(|port| port.at == points[0])?;
    Some((start, goal, points))
}

/// Lines, and what it costs to go from one crossing to the next.
struct Grid {
    xs: Vec<Px>,
    ys: Vec<Px>,
    /// From (x, y) to (x + 1, y), row by row.
    across: Vec<i64>,
    /// From (x, y) to (x, y + 1), row by row.
    down: Vec<i64>,
}

impl Grid {
    fn of(starts: &[Port], goals: &[Port], around: &Around, drawn: &[Stretch], most: Px) -> Grid {
        let ports = starts.iter().chain(goals).map(|port| port.at);
        let (mut xs, mut ys): (Vec<Px>, Vec<Px>) = ports.map(|p| (p.x, p.y)).unzip();
        let is_free = |text: &&Rect| !around.boxes.iter().any(|outer| holds(*outer, **text));
        for rect in around.texts.iter().filter(is_free).chain(&around.boxes).chain(&around.frames) {
            xs.extend([rect.left - MARGIN, rect.right + MARGIN, rect.right + MARGIN + LANE]);
            ys.extend([rect.top - MARGIN, rect.bottom + MARGIN]);
        }
        for &(a, b) in drawn {
            if a.x == b.x {
                xs.extend([a.x - LANE, a.x + LANE]);
            } else if a.y == b.y {
                ys.extend([a.y - LANE, a.y + LANE]);
            }
        }
        let is_port = |x: Px| starts.iter().chain(goals).any(|port| port.at.x == x);
        xs.retain(|&x| px(2.0) < x && (x <= most || is_port(x)));
        ys.retain(|y| px(2.0) < *y);
        for lines in [&mut xs, &mut ys] {
            lines.sort_unstable();
            lines.dedup();
        }
        let (across, down) = (vec![0; xs.len() * ys.len()], vec![0; xs.len() * ys.len()]);
        let mut grid = Grid { xs, ys, across, down };
        grid.price_lengths();
        let near = px(4.0);
        around.texts.iter().for_each(|rect| grid.price(rect.grown(near), |_| TEXT, |_| TEXT));
        around.boxes.iter().for_each(|rect| grid.price(rect.grown(near), |_| BOX, |_| BOX));
        for rect in &around.frames {
            grid.price(*rect, |length| length * FRAME, |length| length * FRAME);
        }
        around.rules.iter().for_each(|rect| grid.price(*rect, |length| length * RULE, |_| 0));
        drawn.iter().for_each(|&(a, b)| grid.price_arrow(a, b));
        grid
    }

    fn price_lengths(&mut self) {
        let nx = self.xs.len();
        for y in 0..self.ys.len() {
            for x in 0..nx {
                let to = |lines: &[Px], i: usize| lines.get(i + 1).map_or(0, |next| i64::from((*next - lines[i]).0));
                self.across[y * nx + x] = to(&self.xs, x);
                self.down[y * nx + x] = to(&self.ys, y);
            }
        }
    }

    /// Adds a price to every step that runs into a rectangle, from how far it runs in it.
    fn price(&mut self, rect: Rect, across: impl Fn(i64) -> i64, down: impl Fn(i64) -> i64) {
        let nx = self.xs.len();
        let inside = |lines: &[Px], low: Px, high: Px| {
            lines.partition_point(|l| *l <= low)..lines.partition_point(|l| *l < high)
        };
        let steps = |lines: &[Px], low: Px, high: Px| -> Vec<(usize, i64)> {
            let first = lines.partition_point(|l| *l <= low).saturating_sub(1);
            let touching = lines.windows(2).enumerate().skip(first).take_while(|(_, w)| w[0] < high);
            touching
                .filter(|(_, w)| w[1] > low)
                .map(|(i, w)| (i, i64::from((w[1].min(high) - w[0].max(low)).0)))
                .collect()
        };
        for y in inside(&self.ys, rect.top, rect.bottom) {
            for &(x, length) in &steps(&self.xs, rect.left, rect.right) {
                self.across[y * nx + x] += across(length);
            }
        }
        for x in inside(&self.xs, rect.left, rect.right) {
            for &(y, length) in &steps(&self.ys, rect.top, rect.bottom) {
                self.down[y * nx + x] += down(length);
            }
        }
    }

    /// Another arrow may be crossed, but not run along.
    fn price_arrow(&mut self, a: Point, b: Point) {
        let rect = Rect { left: a.x.min(b.x), right: a.x.max(b.x), top: a.y.min(b.y), bottom: a.y.max(b.y) };
        let rect = rect.grown(px(3.5));
        let (along, cross) = (|length: i64| length * ALONG, |_: i64| CROSSING);
        if a.y == b.y {
            self.price(rect, along, cross);
        } else if a.x == b.x {
            self.price(rect, cross, along);
        } else {
            self.price(rect, cross, cross);
        }
    }

    fn place(&self, point: Point) -> Option<(usize, usize)> {
        Some((self.xs.binary_search(&point.x).ok()?, self.ys.binary_search(&point.y).ok()?))
    }

    /// Dijkstra's search over crossings with directions.
    fn cheapest(&self, starts: &[Port], goals: &[Port]) -> Option<(usize, Vec<(usize, usize)>)> {
        let nx = self.xs.len();
        let state = |(x, y): (usize, usize), direction: Direction| (y * nx + x) * 4 + direction as usize;
        let mut best: Vec<(i64, usize)> = vec![(i64::MAX, usize::MAX); nx * self.ys.len() * 4];
        let mut open = BinaryHeap::new();
        for (order, port) in starts.iter().enumerate() {
            let Some(place) = self.place(port.at) else { continue };
            let first = state(place, port.direction);
            // The first start is the usual one.
            let cost = BEND * 2 * order as i64;
            best[first] = (cost, first);
            open.push(Reverse((cost, first)));
        }
        let ends: Vec<Option<usize>> =
            goals.iter().map(|port| Some(state(self.place(port.at)?, port.direction))).collect();
        while let Some(Reverse((cost, here))) = open.pop() {
            if best[here].0 < cost {
                continue;
            }
            if let Some(goal) = ends.iter().position(|end| *end == Some(here)) {
                return Some((goal, self.trace(here, &best)));
            }
            for (next, price) in self.steps(here) {
                if cost + price < best[next].0 {
                    best[next] = (cost + price, here);
                    open.push(Reverse((cost + price, next)));
                }
            }
        }
        None
    }

    /// On, or round a corner.
    fn steps(&self, here: usize) -> Vec<(usize, i64)> {
        let (cell, direction) = (here / 4, here % 4);
        let (nx, x) = (self.xs.len(), cell % self.xs.len());
        let (right, left, up, down) =
            (Direction::Right as usize, Direction::Left as usize, Direction::Up as usize, Direction::Down as usize);
        let turns = if direction == right || direction == left { [up, down] } else { [left, right] };
        let mut steps: Vec<(usize, i64)> = turns.into_iter().map(|turn| (cell * 4 + turn, BEND)).collect();
        let (is_last_row, is_first_row) = (cell + nx >= nx * self.ys.len(), cell < nx);
        let on = match direction {
            d if d == right && x + 1 < nx => Some((cell + 1, self.across[cell])),
            d if d == left && x > 0 => Some((cell - 1, self.across[cell - 1])),
            d if d == down && !is_last_row => Some((cell + nx, self.down[cell])),
            d if d == up && !is_first_row => Some((cell - nx, self.down[cell - nx])),
            _ => None,
        };
        steps.extend(on.map(|(cell, price)| (cell * 4 + direction, price)));
        steps
    }

    fn trace(&self, end: usize, best: &[(i64, usize)]) -> Vec<(usize, usize)> {
        let nx = self.xs.len();
        let mut states = vec![end];
        let mut here = end;
        while best[here].1 != here {
            here = best[here].1;
            states.push(here);
        }
        states.into_iter().rev().map(|state| (state / 4 % nx, state / 4 / nx)).collect()
    }
}

fn holds(outer: Rect, inner: Rect) -> bool {
    outer.left <= inner.left && inner.right <= outer.right && outer.top <= inner.top && inner.bottom <= outer.bottom
}
