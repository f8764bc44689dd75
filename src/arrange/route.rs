//! Arrows to paths in the wide arrangement: straight where they can be, round what stands in the way where they must.

use crate::machine::trace::AllocationId;
use crate::scene::PointerKind;

use super::arrows::{Arrow, End, origin};
use super::geometry::{Point, Px, Rect, Segment, at, crosses, flatten, meet, px, rounded};
use super::heap::{Anchor, HeapPlan, meets};
use super::metrics::{self, FRAME_WIDTH};

/// Where an arrow points.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Direction {
    Right,
    Left,
    Up,
    Down,
}

impl Direction {
    /// One pixel this way.
    pub fn step(self) -> Point {
        match self {
            Direction::Right => at(px(1.0), Px(0)),
            Direction::Left => at(px(-1.0), Px(0)),
            Direction::Up => at(Px(0), px(-1.0)),
            Direction::Down => at(Px(0), px(1.0)),
        }
    }
}

/// An arrow's way.
#[derive(Clone, Debug)]
pub struct Route {
    /// From the dot's edge to where the line stops, before the head.
    pub path: Vec<Segment>,
    /// The point of the head.
    pub tip: Point,
    pub direction: Direction,
    /// The bracket under (or over) the cells that are pointed to.
    pub bracket: Option<Vec<Segment>>,
    /// Words beside the end, with their place.
    pub note: Option<(Point, String)>,
    /// Whether it crosses an arrow that was drawn before.
    pub crosses_another: bool,
}

/// A possible way.
struct Way {
    points: Vec<Point>,
    direction: Direction,
    bracket: Option<Vec<Segment>>,
    lane: Option<(Px, (Px, Px))>,
}

/// How far the line stays away from the point of its head.
pub fn inset(kind: PointerKind) -> Px {
    match kind {
        PointerKind::Owner | PointerKind::Mutable => px(8.0),
        PointerKind::Shared | PointerKind::Weak => px(1.0),
        PointerKind::Raw => px(6.0),
        PointerKind::Dangling => Px(0),
    }
}

/// Finds a way for every arrow, the shortest first.
pub fn wide(arrows: &[Arrow], heap: &HeapPlan) -> Vec<Route> {
    let mut router = Router { arrows, heap, lanes: Vec::new(), brackets: Vec::new(), drawn: Vec::new() };
    let mut order: Vec<usize> = (0..arrows.len()).collect();
    order.sort_by_key(|&i| (router.rank(&arrows[i]), i));
    let mut routes: Vec<Option<Route>> = vec![None; arrows.len()];
    for i in order {
        let route = router.route(i);
        router.drawn.push((i, flatten(&route.path)));
        routes[i] = Some(route);
    }
    routes.into_iter().map(|r| r.expect("every arrow was routed")).collect()
}

/// From one point to another.
type Stretch = (Point, Point);

struct Router<'a> {
    arrows: &'a [Arrow],
    heap: &'a HeapPlan,
    /// Vertical stretches in the gutter that are taken, by which arrow.
    lanes: Vec<(Px, (Px, Px), usize)>,
    /// Brackets that are taken: block, stretch, level, arrow.
    brackets: Vec<(Option<AllocationId>, (Px, Px), i32, usize)>,
    /// The straight pieces of arrows that stand already, by which arrow.
    drawn: Vec<(usize, Vec<Stretch>)>,
}

/// How far lanes of the gutter stand from the frame, and from one another.
const FIRST_LANE: Px = px(11.0);
const LANE: Px = px(6.0);
const LANES: i32 = 7;

impl Router<'_> {
    fn corner(&self, block: Option<AllocationId>) -> Point {
        origin(block, &|id| self.heap.blocks.get(&id).map(|b| b.wide))
    }

    fn start(&self, arrow: &Arrow) -> Point {
        self.corner(arrow.tail.block) + arrow.tail.dot
    }

    /// Owners first, then what stays near.
    fn rank(&self, arrow: &Arrow) -> (u8, Px) {
        let start = self.start(arrow);
        match &arrow.end {
            End::Edge { block, row, .. } => {
                let reach = (self.corner(Some(*block)).y + row.center().y - start.y).abs();
                (if arrow.kind == PointerKind::Owner { 0 } else { 1 }, reach)
            }
            End::Strip { row, .. } => (2, (row.center().y - start.y).abs()),
            End::Cells { block, row, .. } => (3, (self.corner(*block).y + row.center().y - start.y).abs()),
            End::Nowhere { .. } => (4, Px(0)),
        }
    }

    fn route(&mut self, i: usize) -> Route {
        let arrow = &self.arrows[i];
        if let End::Nowhere { note } = &arrow.end {
            return self.into_the_void(arrow, note);
        }
        let ways = self.ways(i);
        let best = ways.into_iter().min_by_key(|way| self.cost(i, way)).expect("there is always a way");
        if let Some((x, stretch)) = best.lane {
            self.lanes.push((x, stretch, i));
        }
        let tip = best.points[best.points.len() - 1];
        let path = path_of(&best, arrow.kind);
        let pieces = flatten(&path);
        let crosses_another = self.drawn.iter().any(|(other, theirs)| {
            self.arrows[*other].coexists(arrow) && theirs.iter().any(|b| pieces.iter().any(|a| meet(*a, *b)))
        });
        Route { path, tip, direction: best.direction, bracket: best.bracket, note: None, crosses_another }
    }

    fn ways(&mut self, i: usize) -> Vec<Way> {
        let arrow = &self.arrows[i];
        let start = self.start(arrow) + at(leave(arrow.kind), Px(0));
        match &arrow.end {
            End::Edge { block, row, reach } => self.to_edge(i, start, *block, *row, *reach),
            End::Strip { row, has_dot } => vec![self.to_strip(i, start, *row, *has_dot)],
            End::Cells { block, row, first, span, bracket } => {
                let corner = self.corner(*block);
                let (row, first, span) = (row.offset(corner), first.offset(corner), span.offset(corner));
                self.to_cells(i, start, *block, row, first, span, *bracket)
            }
            End::Nowhere { .. } => Vec::new(),
        }
    }

    /// To the left edge of a block: a curve that begins and ends level; round it where the block is not on the right.
    fn to_edge(&self, i: usize, start: Point, block: AllocationId, row: Rect, reach: Option<Rect>) -> Vec<Way> {
        let corner = self.corner(Some(block));
        let aim = at(corner.x, corner.y + row.center().y + self.spread(i, block, start.y));
        let bracket = reach.map(|rows| rows_bracket(rows.offset(corner)));
        let aim = if bracket.is_some() { at(aim.x - ROWS_BRACKET, aim.y) } else { aim };
        let tip = if inset(self.arrows[i].kind) <= px(1.0) { at(aim.x - px(1.0), aim.y) } else { aim };
        let way =
            |points: Vec<Point>, direction: Direction, lane| Way { points, direction, bracket: bracket.clone(), lane };
        let mut ways = Vec::new();
        if tip.x >= start.x + px(16.0) {
            ways.push(way(vec![start, tip], Direction::Right, None));
        }
        let from_stack = self.arrows[i].tail.block.is_none();
        let rect = self.heap.blocks.get(&block).map_or(row, |b| b.rect());
        for channel in [rect.top - px(12.0), rect.bottom + px(12.0), rect.bottom + px(24.0)] {
            let x = self.lane_for(i, (start.y, channel), from_stack);
            let near = at(aim.x - px(14.0), tip.y);
            let points = vec![start, at(x, start.y), at(x, channel), at(near.x, channel), near, tip];
            ways.push(way(points, Direction::Right, Some((x, ordered(start.y, channel)))));
        }
        // Round what stands in front of the block, and back under or over what the arrow leaves.
        let near = at(aim.x - px(14.0), tip.y);
        for channel in self.channels_around(i, block) {
            let (points, lane) = match self.arrows[i].tail.block {
                None => {
                    let x = self.lane_for(i, (start.y, channel), true);
                    (vec![start, at(x, start.y), at(x, channel)], Some((x, ordered(start.y, channel))))
                }
                Some(own) => {
                    let out = self.corner(Some(own)).x + self.arrows[i].tail.row_end + px(10.0);
                    (vec![start, at(out, start.y), at(out, channel)], None)
                }
            };
            ways.push(way([points, vec![at(near.x, channel), near, tip]].concat(), Direction::Right, lane));
        }
        if row.top > Px(0) || reach.is_some() {
            return ways;
        }
        // From above into the first cell, for what stands at the left of or below its owner.
        for up in [px(10.0), px(16.0)] {
            let channel = rect.top - up;
            let into = at(rect.left + px(10.0), rect.top);
            let x = self.lane_for(i, (start.y, channel), from_stack);
            let points = vec![start, at(x, start.y), at(x, channel), at(into.x, channel), into];
            ways.push(way(points, Direction::Down, Some((x, ordered(start.y, channel)))));
        }
        ways
    }

    /// Levels just over and under the blocks that stand between an arrow and its target: those that own the target, and the
    /// one that the arrow leaves.
    fn channels_around(&self, i: usize, target: AllocationId) -> Vec<Px> {
        let mut around: Vec<AllocationId> = self.arrows[i].tail.block.into_iter().collect();
        let mut inner = target;
        for _ in 0..4 {
            match self.heap.blocks.get(&inner).and_then(|block| block.anchor) {
                Some(Anchor::Block(parent, _)) if !around.contains(&parent) => {
                    around.push(parent);
                    inner = parent;
                }
                Some(Anchor::Block(..) | Anchor::Row(_)) | None => break,
            }
        }
        let rects = around.iter().filter_map(|id| self.heap.blocks.get(id)).map(|block| (block.rect(), block.extent()));
        rects
            .flat_map(|(rect, extent)| [1, 2, 3].map(|k| [extent.bottom + px(6.0) * k, rect.top - px(6.0) * k]))
            .flatten()
            .collect()
    }

    /// Several arrows that end at one edge together stand apart.
    fn spread(&self, i: usize, block: AllocationId, y: Px) -> Px {
        let arrow = &self.arrows[i];
        let same = |other: &&Arrow| match (&other.end, &arrow.end) {
            (End::Edge { block: b, row, .. }, End::Edge { row: own, .. }) => *b == block && row == own,
            _ => false,
        };
        let mut together: Vec<(Px, PointerKind)> = self
            .arrows
            .iter()
            .filter(same)
            .filter(|other| arrow.coexists(other))
            .map(|other| (self.start(other).y, other.kind))
            .collect();
        together.sort();
        let owners = together.iter().filter(|(_, kind)| *kind == PointerKind::Owner).count();
        if together.len() < 2 || owners == 1 && arrow.kind == PointerKind::Owner {
            return Px(0);
        }
        if owners == 1 && together.len() == 2 {
            let level = self.corner(Some(block)).y;
            return if y < level { px(-7.5) } else { px(7.5) };
        }
        let place = together.iter().position(|(at, kind)| *at == y && *kind == arrow.kind).unwrap_or(0) as i32;
        let pitch = if together.len() == 2 { px(11.0) } else { px(8.0).min(px(22.0) / (together.len() as i32 - 1)) };
        pitch * place - pitch * (together.len() as i32 - 1) / 2
    }

    /// To the right edge of a row of the stack, through a lane of the gutter.
    fn to_strip(&self, i: usize, start: Point, row: Rect, has_dot: bool) -> Way {
        let y = row.center().y + if has_dot { px(8.0) } else { Px(0) };
        let from_stack = self.arrows[i].tail.block.is_none();
        let gap = if inset(self.arrows[i].kind) <= px(1.0) { px(1.0) } else { Px(0) };
        let tip = at(row.right + gap, y);
        if from_stack {
            let x = self.lane_for(i, (start.y, y), true);
            let points = vec![start, at(x, start.y), at(x, y), tip];
            let lane = Some((x, ordered(start.y, y)));
            return Way { points, direction: Direction::Left, bracket: None, lane };
        }
        let under = self.arrows[i].tail.block.and_then(|id| self.heap.extent(id)).map_or(start.y, |r| r.bottom);
        let channel = under + px(8.0);
        let (out, x) = (start.x + px(16.0), self.lane_for(i, (channel, y), true));
        let points = vec![start, at(out, start.y), at(out, channel), at(x, channel), at(x, y), tip];
        let lane = Some((x, ordered(channel, y)));
        Way { points, direction: Direction::Left, bracket: None, lane }
    }

    /// To a cell in the middle of a strip: from below or above, with a bracket over what the pointer reaches.
    #[allow(clippy::too_many_arguments)]
    fn to_cells(
        &mut self,
        i: usize,
        start: Point,
        block: Option<AllocationId>,
        row: Rect,
        first: Rect,
        span: Rect,
        bracket: bool,
    ) -> Vec<Way> {
        let level = if bracket { self.bracket_level(i, block, (span.left, span.right)) } else { 0 };
        let depth = px(5.0) * level;
        let below = bracket_path(span, span.bottom + px(1.0) + depth, px(4.0));
        let above = bracket_path(span, span.top - px(1.0) - depth, px(-4.0));
        let (under, over) = match bracket {
            true => (row.bottom + px(7.0) + depth, row.top - px(7.0) - depth),
            false => (row.bottom + px(1.0), row.top - px(1.0)),
        };
        let x = first.left + (first.width() / 2).min(px(16.0)) + self.beside(i, block, first);
        let bracket_of = |path: Vec<Segment>| bracket.then_some(path);
        let mut ways = Vec::new();
        let mut add = |points: Vec<Point>, direction: Direction, path: Vec<Segment>, lane| {
            ways.push(Way { points, direction, bracket: bracket_of(path), lane });
        };
        let is_level = start.y > row.top && start.y < row.bottom;
        let is_edge_free = !self.has_edge_arrow(i, block);
        if is_level && is_edge_free && first.left == row.left && start.x < row.left && block.is_some() {
            add(vec![start, at(row.left - px(1.0), start.y)], Direction::Right, below.clone(), None);
        }
        if block.is_some() && start.y > under + inset(self.arrows[i].kind).max(px(8.0)) + px(2.0) {
            add(vec![start, at(x, start.y), at(x, under)], Direction::Up, below.clone(), None);
        }
        if block.is_some() && start.y < over - inset(self.arrows[i].kind).max(px(8.0)) - px(2.0) {
            add(vec![start, at(x, start.y), at(x, over)], Direction::Down, above.clone(), None);
        }
        if first.left == row.left && block.is_some() && !is_level && is_edge_free {
            let (level, lane) =
                (row.center().y, self.lane_for(i, (start.y, row.center().y), self.arrows[i].tail.block.is_none()));
            let points = vec![start, at(lane, start.y), at(lane, level), at(row.left - px(1.0), level)];
            add(points, Direction::Right, below.clone(), Some((lane, ordered(start.y, level))));
        }
        // Room for the head between the channel and the cell.
        let clear = px(5.0) + inset(self.arrows[i].kind).max(px(3.0));
        let channels = [
            (under + clear, under, Direction::Up, &below),
            (under + clear + px(6.0), under, Direction::Up, &below),
            (over - clear, over, Direction::Down, &above),
            (over - clear - px(6.0), over, Direction::Down, &above),
        ];
        let in_stack = block.is_none();
        for (channel, stop, direction, path) in channels.into_iter().take(if in_stack { 1 } else { 4 }) {
            let channel = if in_stack { stop + px(5.0) + inset(self.arrows[i].kind).max(px(3.0)) } else { channel };
            let lane = self.lane_for(i, (start.y, channel), self.arrows[i].tail.block.is_none());
            let points = vec![start, at(lane, start.y), at(lane, channel), at(x, channel), at(x, stop)];
            add(points, direction, path.clone(), Some((lane, ordered(start.y, channel))));
        }
        ways
    }

    /// Whether another arrow ends at the left edge of the block at the same time.
    fn has_edge_arrow(&self, i: usize, block: Option<AllocationId>) -> bool {
        let ends_there = |other: &Arrow| matches!(&other.end, End::Edge { block: b, .. } if Some(*b) == block);
        self.arrows.iter().any(|other| ends_there(other) && other.coexists(&self.arrows[i]))
    }

    /// Arrows that end under the same cell together stand side by side.
    fn beside(&self, i: usize, block: Option<AllocationId>, first: Rect) -> Px {
        let corner = self.corner(block);
        let same = |other: &&Arrow| match &other.end {
            End::Cells { block: b, first: f, .. } => *b == block && f.offset(corner).left == first.left,
            End::Edge { .. } | End::Strip { .. } | End::Nowhere { .. } => false,
        };
        let earlier = self.arrows[..i].iter().filter(same).filter(|o| o.coexists(&self.arrows[i])).count() as i32;
        if earlier == 0 { Px(0) } else { px(4.0) * earlier }
    }

    /// Brackets that overlap stand under one another.
    fn bracket_level(&mut self, i: usize, block: Option<AllocationId>, stretch: (Px, Px)) -> i32 {
        let clashes = |level: i32| {
            self.brackets.iter().any(|(b, other, l, who)| {
                *b == block
                    && *l == level
                    && other.0 < stretch.1
                    && stretch.0 < other.1
                    && self.arrows[*who].coexists(&self.arrows[i])
            })
        };
        let level = (0..4).find(|&level| !clashes(level)).unwrap_or(4);
        self.brackets.push((block, stretch, level, i));
        level
    }

    /// The innermost lane that is free over the stretch; right of everything when the arrow starts in the heap.
    fn lane_for(&self, i: usize, stretch: (Px, Px), in_gutter: bool) -> Px {
        let stretch = ordered(stretch.0, stretch.1);
        let arrow = &self.arrows[i];
        if !in_gutter {
            return self.lane_beside(i, stretch);
        }
        let free = |x: Px| {
            !self.lanes.iter().any(|(lane, other, who)| {
                *lane == x
                    && other.0 < stretch.1 + px(4.0)
                    && stretch.0 < other.1 + px(4.0)
                    && self.arrows[*who].coexists(arrow)
            })
        };
        let lane = |n: i32| FRAME_WIDTH + FIRST_LANE + LANE * n;
        (0..LANES).map(lane).find(|&x| free(x)).unwrap_or_else(|| lane(LANES))
    }

    /// The first lane right of the block that an arrow leaves, in which no box and no other arrow stands.
    fn lane_beside(&self, i: usize, stretch: (Px, Px)) -> Px {
        let arrow = &self.arrows[i];
        let own = self.corner(arrow.tail.block).x + arrow.tail.row_end;
        let boxes: Vec<Rect> = self
            .heap
            .blocks
            .iter()
            .filter(|(id, block)| arrow.tail.block != Some(**id) && meets(block.life, arrow.life()))
            .flat_map(|(_, block)| [block.rect(), block.label_rect()])
            .filter(|rect| rect.top < stretch.1 && stretch.0 < rect.bottom)
            .map(|rect| rect.grown(px(4.0)))
            .collect();
        let taken = |x: Px| {
            self.lanes.iter().any(|(lane, other, who)| {
                (*lane - x).abs() < px(5.0)
                    && other.0 < stretch.1
                    && stretch.0 < other.1
                    && self.arrows[*who].coexists(arrow)
            })
        };
        let is_free = |x: &Px| !taken(*x) && !boxes.iter().any(|rect| rect.left < *x && *x < rect.right);
        (0..80).map(|n| own + px(12.0) + px(5.0) * n).find(is_free).unwrap_or(own + px(12.0))
    }

    /// Worst are boxes and texts in the way, then other arrows, then bends and length.
    fn cost(&self, i: usize, way: &Way) -> (usize, usize, usize, Px) {
        let arrow = &self.arrows[i];
        let pieces = flatten(&path_of(way, arrow.kind));
        let mut boxes = 0;
        for (id, block) in &self.heap.blocks {
            if !meets(block.life, arrow.life()) {
                continue;
            }
            let is_tail = arrow.tail.block == Some(*id);
            let rect = block.rect().grown(px(-1.0));
            // An arrow may leave its own block to the right, but not run back over it.
            let outline = if is_tail { Rect { right: rect.left + arrow.tail.dot.x - px(10.0), ..rect } } else { rect };
            let hit = |rect: Rect| pieces.iter().any(|&piece| crosses(piece, rect));
            boxes += usize::from(hit(outline)) + usize::from(hit(block.label_rect()));
        }
        if let Some(y) = self.heap.static_head {
            let head = Rect::new(metrics::HEAP_X, y, metrics::MAX_WIDTH, px(22.0));
            boxes += usize::from(pieces.iter().any(|&piece| crosses(piece, head)));
        }
        let crossings = self.drawn.iter().filter(|(other, theirs)| {
            self.arrows[*other].coexists(arrow) && theirs.iter().any(|b| pieces.iter().any(|a| meet(*a, *b)))
        });
        let length = pieces.iter().map(|(a, b)| (a.x - b.x).abs() + (a.y - b.y).abs()).sum();
        (boxes, crossings.count(), way.points.len(), length)
    }

    /// A broken line into the gutter: it never touches a cell.
    fn into_the_void(&self, arrow: &Arrow, note: &str) -> Route {
        let start = self.start(arrow) + at(px(5.0), Px(0));
        let clear = at(start.x.max(FRAME_WIDTH), start.y);
        let beyond = Rect::new(clear.x, start.y - px(12.0), px(230.0), px(24.0));
        let is_free = !self.heap.blocks.values().any(|b| meets(b.life, arrow.life()) && b.extent().overlaps(beyond));
        let tip = at(if is_free { clear.x + px(94.0) } else { clear.x + px(44.0) }, start.y);
        let path = vec![Segment::Move(start), Segment::Line(at(tip.x - px(8.0), tip.y))];
        let said = (is_free && !note.is_empty()).then(|| (at(tip.x + px(14.0), tip.y + px(4.0)), note.to_string()));
        Route { path, tip, direction: Direction::Right, bracket: None, note: said, crosses_another: false }
    }
}

fn ordered(a: Px, b: Px) -> (Px, Px) {
    (a.min(b), a.max(b))
}

/// From the middle of the dot to where its line begins.
pub fn leave(kind: PointerKind) -> Px {
    if kind == PointerKind::Mutable { px(6.0) } else { px(5.0) }
}

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

pub fn bracket_path(span: Rect, y: Px, depth: Px) -> Vec<Segment> {
    let (left, right) = (span.left + px(1.0), span.right - px(1.0));
    vec![
        Segment::Move(at(left, y)),
        Segment::Line(at(left, y + depth)),
        Segment::Line(at(right, y + depth)),
        Segment::Line(at(right, y)),
    ]
}

/// The line of a way, stopped before its head.
fn path_of(way: &Way, kind: PointerKind) -> Vec<Segment> {
    path_of_points(&way.points, way.direction, inset(kind))
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

/// How far right the routes and their notes reach.
pub fn right_end(routes: &[Route]) -> Px {
    let of = |route: &Route| {
        let path = flatten(&route.path).into_iter().map(|(a, b)| a.x.max(b.x)).max().unwrap_or_default();
        let note = route.note.as_ref().map_or(Px(0), |(point, text)| point.x + metrics::sans(text));
        path.max(note).max(route.tip.x + px(8.0))
    };
    routes.iter().map(of).max().unwrap_or_default()
}

/// How far down a route reaches.
pub fn bottom(route: &Route) -> Px {
    let path = flatten(&route.path).into_iter().map(|(a, b)| a.y.max(b.y)).max().unwrap_or_default();
    let bracket = route.bracket.iter().flatten().filter_map(|s| match s {
        Segment::Move(p) | Segment::Line(p) => Some(p.y),
        Segment::Curve(..) | Segment::Corner(..) | Segment::Arc(..) | Segment::Close => None,
    });
    bracket.max().unwrap_or_default().max(path) + px(3.0)
}
