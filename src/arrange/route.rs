//! Arrows to paths in the wide arrangement: straight where they can be, round what stands in the way where they must.

use crate::machine::trace::AllocationId;
use crate::scene::PointerKind;

use super::arrows::{Arrow, End, origin};
use super::geometry::{Point, Px, Rect, Segment, at, crosses, flatten, meet, px};
use super::ground::{Around, Ground};
use super::heap::{HeapPlan, meets};
use super::lines::{ROWS_BRACKET, bracket_path, path_of_points, rows_bracket};
use super::metrics::{self, FRAME_WIDTH};
use super::near::{Crossings, aside_at_row, channel_in_stack, joins, runs_along};
use super::search::{Port, search};

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
    /// Where it crosses arrows that were drawn before.
    pub crossings: Crossings,
    /// Which of all arrows it was to be drawn: later ones stand over earlier ones.
    pub turn: u32,
}

/// A possible way.
#[derive(Clone, Debug)]
pub struct Way {
    pub points: Vec<Point>,
    pub direction: Direction,
    pub bracket: Option<Vec<Segment>>,
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
pub fn wide(arrows: &[Arrow], heap: &HeapPlan, ground: &Ground) -> Vec<Route> {
    let mut router = Router { arrows, heap, ground, lanes: Vec::new(), brackets: Vec::new(), drawn: Vec::new() };
    let mut order: Vec<usize> = (0..arrows.len()).collect();
    order.sort_by_key(|&i| (router.rank(&arrows[i]), i));
    let mut routes: Vec<Option<Route>> = vec![None; arrows.len()];
    for i in order {
        let mut route = router.route(i);
        route.turn = router.drawn.len() as u32;
        router.drawn.push((i, flatten(&route.path)));
        routes[i] = Some(route);
    }
    routes.into_iter().map(|r| r.expect("every arrow was routed")).collect()
}

/// From one point to another.
pub type Stretch = (Point, Point);

struct Router<'a> {
    arrows: &'a [Arrow],
    heap: &'a HeapPlan,
    ground: &'a Ground,
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
            End::Strip { row, .. } | End::Cells { block: None, row, .. } => (2, (row.center().y - start.y).abs()),
            End::Cells { block, row, .. } => (3, (self.corner(*block).y + row.center().y - start.y).abs()),
            End::Nowhere { .. } => (4, Px(0)),
        }
    }

    fn route(&mut self, i: usize) -> Route {
        let arrow = &self.arrows[i];
        if let End::Nowhere { note } = &arrow.end {
            return self.into_the_void(arrow, note);
        }
        let around = self.ground.around(arrow, self.start(arrow));
        let mut ways = self.ways(i);
        let price = |way: &Way| self.cost(i, way, &around);
        let best = ways.iter().enumerate().min_by_key(|(_, way)| price(way)).map(|(i, _)| i);
        let best = ways.swap_remove(best.expect("there is always a way"));
        let best = if price(&best).0 == 0 { best } else { self.round(i, best, ways, &around) };
        self.lanes.extend(uprights(&best.points).map(|(x, stretch)| (x, stretch, i)));
        let tip = best.points[best.points.len() - 1];
        let path = path_of(&best, arrow.kind);
        let pieces = flatten(&path);
        let crossings = Crossings::of(&pieces, self.seen_with(arrow).flatten());
        Route { path, tip, direction: best.direction, bracket: best.bracket, note: None, crossings, turn: 0 }
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
        let way = |points: Vec<Point>, direction: Direction| Way { points, direction, bracket: bracket.clone() };
        let mut ways = Vec::new();
        if tip.x >= start.x + px(16.0) {
            ways.push(way(vec![start, tip], Direction::Right));
            let x = self.lane_for(i, (start.y, tip.y), self.arrows[i].tail.block.is_none());
            if x < tip.x - px(10.0) {
                ways.push(way(vec![start, at(x, start.y), at(x, tip.y), tip], Direction::Right));
            }
        }
        let from_stack = self.arrows[i].tail.block.is_none();
        let rect = self.heap.blocks.get(&block).map_or(row, |b| b.rect());
        for channel in [rect.top - px(12.0), rect.bottom + px(12.0), rect.bottom + px(24.0)] {
            let x = self.lane_for(i, (start.y, channel), from_stack);
            let near = at(aim.x - px(14.0), tip.y);
            let points = vec![start, at(x, start.y), at(x, channel), at(near.x, channel), near, tip];
            ways.push(way(points, Direction::Right));
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
            ways.push(way(points, Direction::Down));
        }
        ways
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
        let y = row.center().y + if has_dot { px(8.0) } else { Px(0) } + aside_at_row(self.arrows, i);
        let from_stack = self.arrows[i].tail.block.is_none();
        let gap = if inset(self.arrows[i].kind) <= px(1.0) { px(1.0) } else { Px(0) };
        let tip = at(row.right + gap, y);
        if from_stack {
            let x = self.lane_for(i, (start.y, y), true);
            let points = vec![start, at(x, start.y), at(x, y), tip];
            return Way { points, direction: Direction::Left, bracket: None };
        }
        let under = self.arrows[i].tail.block.and_then(|id| self.heap.extent(id)).map_or(start.y, |r| r.bottom);
        let channel = under + px(8.0);
        let (out, x) = (start.x + px(16.0), self.lane_for(i, (channel, y), true));
        let points = vec![start, at(out, start.y), at(out, channel), at(x, channel), at(x, y), tip];
        Way { points, direction: Direction::Left, bracket: None }
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
        let in_stack = block.is_none();
        let aside = if in_stack { Px(0) } else { self.beside(i, block, first) };
        let x = first.left + (first.width() / 2).min(px(16.0)) + aside;
        let x = x.min(first.right - px(3.0));
        let bracket_of = |path: Vec<Segment>| bracket.then_some(path);
        let mut ways = Vec::new();
        let mut add = |points: Vec<Point>, direction: Direction, path: Vec<Segment>| {
            ways.push(Way { points, direction, bracket: bracket_of(path) });
        };
        let is_level = start.y > row.top && start.y < row.bottom;
        let is_edge_free = !self.has_edge_arrow(i, block);
        if is_level && is_edge_free && first.left == row.left && start.x < row.left && block.is_some() {
            add(vec![start, at(row.left - px(1.0), start.y)], Direction::Right, below.clone());
        }
        if block.is_some() && start.y > under + inset(self.arrows[i].kind).max(px(8.0)) + px(2.0) {
            add(vec![start, at(x, start.y), at(x, under)], Direction::Up, below.clone());
        }
        if block.is_some() && start.y < over - inset(self.arrows[i].kind).max(px(8.0)) - px(2.0) {
            add(vec![start, at(x, start.y), at(x, over)], Direction::Down, above.clone());
        }
        if first.left == row.left && block.is_some() {
            // Beside one another where several end at one edge.
            let levels: &[Px] = if is_edge_free { &[Px(0), px(8.0), px(-8.0)] } else { &[px(8.0), px(-8.0)] };
            for level in levels.iter().map(|aside| row.center().y + *aside).filter(|level| *level != start.y) {
                let lane = self.lane_for(i, (start.y, level), self.arrows[i].tail.block.is_none());
                let points = vec![start, at(lane, start.y), at(lane, level), at(row.left - px(1.0), level)];
                add(points, Direction::Right, below.clone());
            }
        }
        // Room for the head between the channel and the cell.
        let clear = px(5.0) + inset(self.arrows[i].kind).max(px(3.0));
        let channels = [
            (under + clear, under, Direction::Up, &below),
            (under + clear + px(6.0), under, Direction::Up, &below),
            (over - clear, over, Direction::Down, &above),
            (over - clear - px(6.0), over, Direction::Down, &above),
        ];
        for (channel, stop, direction, path) in channels.into_iter().take(if in_stack { 1 } else { 4 }) {
            let channel = if in_stack { channel_in_stack(self.arrows, i, stop) } else { channel };
            let lane = self.lane_for(i, (start.y, channel), self.arrows[i].tail.block.is_none());
            let points = vec![start, at(lane, start.y), at(lane, channel), at(x, channel), at(x, stop)];
            add(points, direction, path.clone());
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
            // A lane does not part a block from the label beside it.
            .flat_map(|(_, block)| match block.label_below {
                true => vec![block.rect(), block.label_rect()],
                false => vec![block.extent()],
            })
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

    /// Worst are boxes and texts in the way, then other arrows and long ways, then bends and length.
    fn cost(&self, i: usize, way: &Way, around: &Around) -> (usize, usize, usize, Px) {
        let arrow = &self.arrows[i];
        let pieces = flatten(&path_of(way, arrow.kind));
        let others = self.drawn.iter().filter(|(other, _)| !joins(&self.arrows[*other], arrow));
        let theirs: Vec<&Vec<Stretch>> =
            others.filter(|(other, _)| self.arrows[*other].coexists(arrow)).map(|(_, pieces)| pieces).collect();
        let count = |clash: fn(Stretch, Stretch) -> bool| {
            theirs.iter().filter(|theirs| theirs.iter().any(|b| pieces.iter().any(|a| clash(*a, *b)))).count()
        };
        let length: Px = pieces.iter().map(|(a, b)| (a.x - b.x).abs() + (a.y - b.y).abs()).sum();
        (
            3 * around.hits(&pieces) + count(runs_along),
            count(meet)
                + around.grazes(&pieces)
                + 2 * usize::from(is_steep(way))
                + (length.0 / LIKE_A_CROSSING.0) as usize,
            way.points.len(),
            length,
        )
    }

    /// The arrows that stand already and are seen together with this one.
    fn seen_with<'r>(&'r self, arrow: &'r Arrow) -> impl Iterator<Item = &'r Vec<Stretch>> {
        self.drawn.iter().filter(|(other, _)| self.arrows[*other].coexists(arrow)).map(|(_, pieces)| pieces)
    }

    /// Ends at the left edge of a block for what points to its first cell, beside those of its owners.
    fn beside_owner(&self, arrow: &Arrow) -> Vec<Way> {
        let End::Cells { block: Some(block), row, first, span, bracket } = &arrow.end else { return Vec::new() };
        let corner = self.corner(Some(*block));
        let gap = if inset(arrow.kind) <= px(1.0) { px(1.0) } else { Px(0) };
        let end = |aside: Px| {
            let tip = corner + at(row.left - gap, row.center().y + aside);
            let under = span.offset(corner);
            let bracket = bracket.then(|| bracket_path(under, under.bottom + px(1.0), px(4.0)));
            Way { points: vec![tip], direction: Direction::Right, bracket }
        };
        if first.left == row.left { vec![end(px(8.0)), end(px(-8.0))] } else { Vec::new() }
    }

    /// Where every simple way runs over something: a way round it, to where one of them ends.
    fn round(&self, i: usize, best: Way, others: Vec<Way>, around: &Around) -> Way {
        let arrow = &self.arrows[i];
        let drawn: Vec<Stretch> = self.seen_with(arrow).flatten().copied().collect();
        let ends: Vec<Way> = std::iter::once(best.clone()).chain(others).chain(self.beside_owner(arrow)).collect();
        let found = detour(arrow.kind, self.start(arrow), &ends, around, &drawn, metrics::MAX_WIDTH);
        let better = found.filter(|way| self.cost(i, way, around) < self.cost(i, &best, around));
        better.unwrap_or(best)
    }

    /// A broken line into the gutter: its sign touches no cell and no other arrow.
    fn into_the_void(&self, arrow: &Arrow, note: &str) -> Route {
        const NEAR: [Px; 3] = [px(44.0), px(30.0), px(20.0)];
        let start = self.start(arrow) + at(px(5.0), Px(0));
        let clear = at(start.x.max(FRAME_WIDTH), start.y);
        let beyond = Rect::new(clear.x, start.y - px(12.0), px(230.0), px(24.0));
        let is_free = !self.heap.blocks.values().any(|b| meets(b.life, arrow.life()) && b.extent().overlaps(beyond));
        let is_clear = |by: &Px| {
            let sign = Rect::new(clear.x + *by, start.y, Px(0), Px(0)).grown(px(9.0));
            !self.seen_with(arrow).flatten().any(|&piece| crosses(piece, sign))
        };
        let far = Some(px(94.0)).filter(|by| is_free && is_clear(by));
        let by = far.or_else(|| NEAR.into_iter().find(is_clear)).unwrap_or(NEAR[0]);
        let is_free = far.is_some();
        let tip = at(clear.x + by, start.y);
        let path = vec![Segment::Move(start), Segment::Line(at(tip.x - px(8.0), tip.y))];
        let said = (is_free && !note.is_empty()).then(|| (at(tip.x + px(14.0), tip.y + px(4.0)), note.to_string()));
        Route {
            path,
            tip,
            direction: Direction::Right,
            bracket: None,
            note: said,
            crossings: Crossings::default(),
            turn: 0,
        }
    }
}

/// A way that is so much longer is as hard to follow as one that crosses another.
const LIKE_A_CROSSING: Px = px(200.0);

/// A curve that is much higher than wide is as hard to follow as one that crosses others.
fn is_steep(way: &Way) -> bool {
    matches!(way.points[..], [a, b] if (a.y - b.y).abs() > (b.x - a.x).abs() * 3)
}

/// The cheapest way from a dot round everything to where one of the simple ways ends.
pub fn detour(
    kind: PointerKind,
    dot: Point,
    ends: &[Way],
    around: &Around,
    drawn: &[Stretch],
    most: Px,
) -> Option<Way> {
    let out = leave(kind);
    // The first start is the usual one; every line leaves its dot straight.
    let begins = [at(out, Px(0)), at(Px(0), out), at(Px(0), -out)].map(|aside| dot + aside);
    let directions = [Direction::Right, Direction::Down, Direction::Up];
    let starts: Vec<Port> =
        begins.iter().zip(directions).map(|(&from, to)| Port { at: ahead(from, to, 5), direction: to }).collect();
    // It is straight as well where the head is.
    let back = -(inset(kind).0 / 100 + 7);
    let tip = |way: &Way| way.points[way.points.len() - 1];
    let goals: Vec<Port> =
        ends.iter().map(|way| Port { at: ahead(tip(way), way.direction, back), direction: way.direction }).collect();
    let (start, goal, corners) = search(&starts, &goals, around, drawn, most)?;
    let Way { direction, bracket, .. } = &ends[goal];
    let points = bends(&[vec![begins[start]], corners, vec![tip(&ends[goal])]].concat());
    Some(Way { points, direction: *direction, bracket: bracket.clone() })
}

/// So many pixels further in a direction.
fn ahead(from: Point, direction: Direction, by: i32) -> Point {
    let step = direction.step();
    from + at(step.x * by, step.y * by)
}

/// A line without the points at which it does not turn.
fn bends(points: &[Point]) -> Vec<Point> {
    let mut bends: Vec<Point> = Vec::new();
    for &point in points {
        if let [.., a, b] = bends[..]
            && (a.x == b.x && b.x == point.x || a.y == b.y && b.y == point.y)
        {
            bends.pop();
        }
        if bends.last() != Some(&point) {
            bends.push(point);
        }
    }
    bends
}

/// The vertical pieces of a way.
pub fn uprights(points: &[Point]) -> impl Iterator<Item = (Px, (Px, Px))> {
    points.windows(2).filter(|w| w[0].x == w[1].x).map(|w| (w[0].x, ordered(w[0].y, w[1].y)))
}

pub fn ordered(a: Px, b: Px) -> (Px, Px) {
    (a.min(b), a.max(b))
}

/// From the middle of the dot to where its line begins.
pub fn leave(kind: PointerKind) -> Px {
    if kind == PointerKind::Mutable { px(6.0) } else { px(5.0) }
}

/// The line of a way, stopped before its head.
fn path_of(way: &Way, kind: PointerKind) -> Vec<Segment> {
    path_of_points(&way.points, way.direction, inset(kind))
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
