//! [`Timeline`] to [`Drawing`]s: a lane for each variable, a row for each line of code (VISUAL section 8 and mock 11).

use crate::scene::PointerKind;
use crate::scene::messages::timeline as words;
use crate::scene::timeline::{FunctionLanes, Lane, LaneEnd, LaneKind, LaneState, Link, LinkKind, Stretch, Timeline};

use super::geometry::{Point, Px, Rect, Segment, at, px};
use super::metrics::mono;
use super::paint::head;
use super::route::Direction;
use super::{Anchor, Drawing, Extent, Item, Placing, Shape, Site, Style};

/// The height of a line in the code panel.
pub const ROW: Px = px(22.0);
/// Over the first row, for names whose function's header is not shown.
pub const TOP: Px = px(30.0);
/// From lane to lane at least.
const PITCH: Px = px(60.0);
/// Between the names of neighbours.
const NAME_GAP: Px = px(14.0);
/// Where the numbers of lines end, where there is no code beside the lanes.
const NUMBERS: Px = px(26.0);
const BAR: Px = px(8.0);

/// Draws the lanes. With `numbers` they have the numbers of the lines at their left, for where the code stands above them.
pub fn timeline(timeline: &Timeline, numbers: Option<&[u32]>) -> Drawing {
    let left = numbers.map_or(Px(0), |_| NUMBERS);
    let columns: Vec<Vec<Px>> = timeline.functions.iter().map(|function| columns(function, left)).collect();
    let width = columns.iter().flatten().copied().max().unwrap_or(left) + PITCH / 2;
    let mut painter = Painter { items: Vec::new() };
    painter.grid(timeline.rows, width, numbers.unwrap_or_default());
    for (function, columns) in timeline.functions.iter().zip(&columns) {
        painter.function(function, columns);
    }
    let height = TOP + ROW * timeline.rows as i32 + px(8.0);
    Drawing {
        moments: 1,
        start: 0,
        descriptions: vec![timeline.description.clone()],
        wide: Extent { width, heights: vec![height] },
        tall: None,
        areas: Vec::new(),
        sites: vec![Site { place: Placing::Fixed, items: painter.items }],
    }
}

/// The middles of a function's lanes.
fn columns(function: &FunctionLanes, left: Px) -> Vec<Px> {
    let mut columns = Vec::new();
    let mut before = Px(0);
    for lane in &function.lanes {
        let half = (mono(&lane.name) + NAME_GAP).max(PITCH) / 2;
        let x = columns.last().map_or(left + half, |last: &Px| *last + (before + half).max(PITCH));
        columns.push(x);
        before = half;
    }
    columns
}

/// The middle of a row.
fn middle(row: usize) -> Px {
    TOP + ROW * row as i32 + ROW / 2
}

struct Painter {
    items: Vec<Item>,
}

impl Painter {
    fn put(&mut self, shape: Shape) {
        self.items.push(Item { first: 0, last: 0, shape });
    }

    fn line(&mut self, style: Style, from: Point, to: Point) {
        self.put(Shape::Path { style, path: vec![Segment::Move(from), Segment::Line(to)] });
    }

    fn text(&mut self, style: Style, at: Point, anchor: Anchor, text: &str) {
        self.put(Shape::Text { style, at, anchor, text: String::from(text) });
    }

    fn grid(&mut self, rows: usize, width: Px, numbers: &[u32]) {
        for row in 0..=rows {
            let y = TOP + ROW * row as i32;
            self.line(Style::Rule, at(Px(0), y), at(width, y));
        }
        for (row, number) in numbers.iter().enumerate() {
            let point = at(NUMBERS - px(8.0), middle(row) + px(4.0));
            self.text(Style::Index, point, Anchor::End, &number.to_string());
        }
    }

    fn function(&mut self, function: &FunctionLanes, columns: &[Px]) {
        let names = function.head.map_or(TOP - px(10.0), |row| middle(row) + px(4.5));
        for (lane, x) in function.lanes.iter().zip(columns) {
            self.text(Style::Name, at(*x, names), Anchor::Middle, &lane.name);
            self.lane(lane, *x, function.head);
        }
        for link in &function.links {
            self.link(link, columns);
        }
    }

    fn lane(&mut self, lane: &Lane, x: Px, head: Option<usize>) {
        // A parameter begins in the row of the header, where the names are, and so under it.
        let middle = |row: usize| if Some(row) == head { middle(row) + ROW / 2 } else { middle(row) };
        for (index, stretch) in lane.stretches.iter().enumerate() {
            let is_last = index + 1 == lane.stretches.len();
            let top = middle(stretch.first);
            let bottom = if is_last && lane.end != LaneEnd::Moved {
                middle(stretch.last) + px(5.0)
            } else {
                middle(stretch.last)
            };
            match lane.kind {
                LaneKind::Owner => self.owner(stretch, x, top, bottom),
                LaneKind::Borrower { mutable } => self.borrower(stretch, mutable, x, top, bottom),
            }
        }
        let (Some(first), Some(last)) = (lane.stretches.first(), lane.stretches.last()) else { return };
        self.start(lane.kind, at(x, middle(first.first)));
        self.end(lane, last, x);
    }

    fn owner(&mut self, stretch: &Stretch, x: Px, top: Px, bottom: Px) {
        let bar = Rect { left: x - BAR / 2, right: x + BAR / 2, top, bottom };
        match stretch.state {
            LaneState::Free => self.put(Shape::Rect { style: Style::ActiveBar, rect: bar, radius: Px(0) }),
            LaneState::ReadOnly => {
                self.put(Shape::Rect { style: Style::LaneReadOnly, rect: bar.grown(px(-0.5)), radius: Px(0) });
            }
            LaneState::Locked => self.line(Style::LaneLocked, at(x, top), at(x, bottom)),
            LaneState::Moved => {
                self.line(Style::LaneGone, at(x, top + px(6.0)), at(x, bottom + px(5.0)));
                if bottom - top > ROW {
                    let point = at(x + px(7.0), top + ROW + px(4.0));
                    self.text(Style::Note, point, Anchor::Start, words::MOVED);
                }
                self.put(Shape::Circle { style: Style::LaneReadOnly, center: at(x, top), radius: px(5.0) });
            }
        }
    }

    fn borrower(&mut self, stretch: &Stretch, mutable: bool, x: Px, top: Px, bottom: Px) {
        let (from, to) = (at(x, top), at(x, bottom));
        match (stretch.state, mutable) {
            (LaneState::Locked, _) => self.line(Style::LaneLocked, from, to),
            (LaneState::Moved, _) => self.line(Style::LaneGone, from, to),
            (LaneState::Free | LaneState::ReadOnly, false) => self.line(Style::LaneShared, from, to),
            (LaneState::Free | LaneState::ReadOnly, true) => {
                self.line(Style::LineMutable, from, to);
                self.line(Style::LineMutableInner, from, to);
            }
        }
    }

    fn start(&mut self, kind: LaneKind, center: Point) {
        let mut circle = |style: Style, radius: f64| self.put(Shape::Circle { style, center, radius: px(radius) });
        match kind {
            LaneKind::Owner => circle(Style::TailOwner, 5.5),
            LaneKind::Borrower { mutable: false } => circle(Style::TailShared, 5.0),
            LaneKind::Borrower { mutable: true } => {
                circle(Style::Cover, 6.0);
                circle(Style::TailMutableRing, 6.0);
                circle(Style::TailMutable, 3.0);
            }
        }
    }

    fn end(&mut self, lane: &Lane, last: &Stretch, x: Px) {
        let y = middle(last.last) + px(5.0);
        let style = match lane.kind {
            LaneKind::Owner => Style::LaneEnd,
            LaneKind::Borrower { mutable: false } => Style::BracketShared,
            LaneKind::Borrower { mutable: true } => Style::BracketMutable,
        };
        if lane.end == LaneEnd::Moved {
            return;
        }
        self.line(style, at(x - px(6.5), y), at(x + px(6.5), y));
        if lane.end == LaneEnd::Dropped {
            let (left, right, top, bottom) = (x + px(9.5), x + px(17.0), y - px(8.0), y - px(0.5));
            let path = vec![
                Segment::Move(at(left, top)),
                Segment::Line(at(right, bottom)),
                Segment::Move(at(right, top)),
                Segment::Line(at(left, bottom)),
            ];
            self.put(Shape::Path { style: Style::Slash, path });
        }
    }

    /// From the edge of one lane to the edge of the other.
    fn link(&mut self, link: &Link, columns: &[Px]) {
        let (from, to, y) = (columns[link.from], columns[link.to], middle(link.row));
        let direction = if to > from { Direction::Right } else { Direction::Left };
        let towards = |x: Px, length: Px| if to > from { x + length } else { x - length };
        let (start, tip) = (at(towards(from, px(6.0)), y), at(towards(to, px(-7.0)), y));
        let shaft = |back: f64| at(towards(tip.x, px(-back)), y);
        let kind = match link.kind {
            LinkKind::Move => {
                self.line(Style::LineOwner, start, shaft(8.0));
                PointerKind::Owner
            }
            LinkKind::Shared => {
                self.line(Style::LineShared, start, shaft(1.0));
                PointerKind::Shared
            }
            LinkKind::Mutable => {
                let start = at(towards(from, px(7.0)), y);
                self.line(Style::LineMutable, start, shaft(8.0));
                self.line(Style::LineMutableInner, start, shaft(8.0));
                PointerKind::Mutable
            }
        };
        self.put(head(kind, tip, direction));
    }
}
