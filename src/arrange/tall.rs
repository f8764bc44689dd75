//! The tall arrangement: the heap under the stack, its blocks in reverse order of their owners, so that the lanes at the
//! right of the frames nest and never cross.

use std::collections::{BTreeMap, BTreeSet};

use crate::machine::trace::AllocationId;
use crate::scene::{PointerKind, Region};

use super::arrows::{Arrow, End, origin};
use super::geometry::{Point, Px, Rect, Segment, at, flatten, px};
use super::ground::Ground;
use super::heap::{Anchor, BlockPlan, HeapPlan, meets};
use super::lines::{ROWS_BRACKET, bracket_path, path_of_points, rows_bracket};
use super::metrics::{self, FRAME_WIDTH};
use super::near::{Crossings, aside_at_row, channel_in_stack};
use super::route::{Direction, Route, Stretch, Way, detour, inset, leave, uprights};

/// The width that a narrow page has room for.
pub const WIDTH: Px = px(320.0);
/// What a page of 360 pixels can still show.
pub const MOST_WIDTH: Px = px(330.0);
/// Children stand beside their parents as long as they end here.
pub const MOST: Px = px(324.0);
/// The outermost lane: the line has a width.
const LAST_LANE: Px = px(328.0);
const BLOCK_X: Px = px(4.0);
/// As in the wide arrangement: an arrow that does not leave the stack is the same in both.
const FIRST_LANE: Px = px(303.0);
const LANE: Px = px(5.0);
/// Where that many do not fit.
const CLOSE_LANE: Px = px(2.5);
/// From a block up to the lowest channel over it.
const CHANNEL: Px = px(10.0);
const CHANNEL_PITCH: Px = px(6.0);
const BRACKET: Px = px(5.0);

/// Where the heads of the two regions stand.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Heads {
    pub heap: Px,
    pub statics: Px,
}

/// Places all blocks under `bottom`, the lowest point of the stack; those beside their parents end at `most`.
pub fn place(heap: &mut HeapPlan, arrows: &[Arrow], (bottom, most): (Px, Px)) -> Heads {
    let aside =
        arrows.iter().filter(|a| enters_from_left(a)).filter_map(|a| landing(a).map(|(block, ..)| block)).collect();
    let (rooms, above) = (rooms(arrows), from_above(arrows, heap));
    let leaving = arrows.iter().filter_map(|arrow| arrow.tail.block).collect();
    let mut placer = Placer { most, rooms, above, aside, leaving, heap, done: BTreeSet::new(), taken: Vec::new() };
    let heads_heap = bottom + px(14.0);
    let heap_end = placer.region(Region::Heap, heads_heap + px(26.0));
    let heads_statics = if placer.heap.has_heap { heap_end + px(14.0) } else { heads_heap };
    placer.region(Region::ReadOnly, heads_statics + px(26.0));
    Heads { heap: heads_heap, statics: heads_statics }
}

/// What stands over a block: the arrows that come down into it, and whether a bracket lies on it.
#[derive(Clone, Default, Debug)]
struct Room {
    /// The targets' x of the arrows, the rightmost first.
    channels: Vec<Px>,
    bracket: bool,
}

impl Room {
    fn height(&self) -> Px {
        let bracket = if self.bracket { BRACKET } else { Px(0) };
        CHANNEL + bracket + CHANNEL_PITCH * (self.channels.len() as i32 - 1).max(0) + px(6.0)
    }
}

fn rooms(arrows: &[Arrow]) -> BTreeMap<AllocationId, Room> {
    let mut rooms: BTreeMap<AllocationId, Room> = BTreeMap::new();
    for arrow in arrows {
        let Some((block, x, bracket)) = landing(arrow) else { continue };
        let room = rooms.entry(block).or_default();
        room.bracket |= bracket;
        if !room.channels.contains(&x) {
            room.channels.push(x);
        }
    }
    for room in rooms.values_mut() {
        room.channels.sort_by_key(|x| std::cmp::Reverse(*x));
    }
    rooms
}

/// Blocks that need room over them even beside the block that they belong to: something else than its pointer to the whole of
/// them leads there, and comes down.
fn from_above(arrows: &[Arrow], heap: &HeapPlan) -> BTreeSet<AllocationId> {
    let parent = |id| match heap.blocks.get(&id).and_then(|plan| plan.anchor) {
        Some(Anchor::Block(parent, _)) => Some(parent),
        Some(Anchor::Row(_)) | None => None,
    };
    let is_straight = |arrow: &Arrow, block| {
        matches!(arrow.end, End::Edge { .. }) && arrow.tail.block.is_some() && arrow.tail.block == parent(block)
    };
    let landings = arrows.iter().filter_map(|arrow| Some((arrow, landing(arrow)?.0)));
    landings.filter(|(arrow, block)| !is_straight(arrow, *block)).map(|(_, block)| block).collect()
}

/// The block that an arrow comes down into, the place from its left edge, and whether it has a bracket.
fn landing(arrow: &Arrow) -> Option<(AllocationId, Px, bool)> {
    match &arrow.end {
        End::Edge { block, .. } if enters_from_left(arrow) => Some((*block, -LEFT_ENTRY, false)),
        End::Edge { block, row, .. } => {
            let aside = if arrow.kind == PointerKind::Owner { Px(0) } else { px(6.0) };
            Some((*block, row.left + (px(9.0) + aside).min(row.width() / 2), false))
        }
        End::Cells { block: Some(block), first, bracket, .. } => {
            let aside = if first.left == Px(0) { px(6.0) } else { Px(0) };
            Some((*block, first.left + (first.width() / 2).min(px(16.0)) + aside, *bracket))
        }
        End::Cells { block: None, .. } | End::Strip { .. } | End::Nowhere { .. } => None,
    }
}

/// Whether an arrow leads to a row of a table that it cannot reach from above.
fn enters_from_left(arrow: &Arrow) -> bool {
    matches!(&arrow.end, End::Edge { row, reach, .. } if row.top > Px(0) || reach.is_some())
}

/// How far right of its block the first lane is in which an arrow leaves it.
const BESIDE: Px = px(12.0);
/// How far left of its block an arrow comes down that enters from there.
const LEFT_ENTRY: Px = px(13.0);

struct Placer<'a> {
    most: Px,
    /// Blocks that arrows enter from the left.
    aside: BTreeSet<AllocationId>,
    /// Blocks that arrows leave, which need a lane at their right.
    leaving: BTreeSet<AllocationId>,
    heap: &'a mut HeapPlan,
    rooms: BTreeMap<AllocationId, Room>,
    /// Blocks that arrows come down into wherever they stand.
    above: BTreeSet<AllocationId>,
    done: BTreeSet<AllocationId>,
    taken: Vec<(Rect, (usize, usize))>,
}

impl Placer<'_> {
    /// Places the blocks of a region and gives its lowest point.
    fn region(&mut self, region: Region, top: Px) -> Px {
        let anchored = |plan: &BlockPlan| match plan.anchor {
            Some(Anchor::Row(y)) => Some(y),
            Some(Anchor::Block(parent, _)) => {
                let inside = self.heap.blocks.get(&parent).is_some_and(|p| p.region == region);
                (!inside).then_some(Px(0))
            }
            None => Some(Px(0)),
        };
        let mut roots: Vec<(std::cmp::Reverse<Px>, AllocationId)> = self
            .heap
            .blocks
            .iter()
            .filter(|(_, plan)| plan.region == region)
            .filter_map(|(&id, plan)| Some((std::cmp::Reverse(anchored(plan)?), id)))
            .collect();
        roots.sort();
        let rest: Vec<AllocationId> =
            self.heap.blocks.iter().filter(|(_, plan)| plan.region == region).map(|(&id, _)| id).collect();
        for id in roots.into_iter().map(|(_, id)| id).chain(rest) {
            self.put(id, BLOCK_X, top, true);
        }
        self.taken.iter().map(|(rect, _)| rect.bottom).max().unwrap_or(top).max(top)
    }

    /// Puts a block at the first free place from `y` down. One that arrows come down into needs room over it.
    fn put(&mut self, id: AllocationId, x: Px, y: Px, from_above: bool) {
        if !self.done.insert(id) {
            return;
        }
        let x = if self.aside.contains(&id) && x == BLOCK_X { x + LEFT_ENTRY } else { x };
        let room = self.rooms.get(&id).cloned().unwrap_or_default().height();
        // What had to give way to something above it is entered from above as well.
        let over = if self.above.contains(&id) { room } else { Px(0) };
        let beside = if from_above { None } else { Some(self.free(id, at(x, y - over), over)) };
        let (top, parts) = match beside {
            Some((top, parts)) if top == y => (top, parts),
            Some(_) | None => self.free(id, at(x, y), room),
        };
        let plan = self.heap.blocks.get_mut(&id).expect("it was looked up above");
        plan.tall = at(x, top);
        let life = plan.life;
        self.taken.extend(parts.into_iter().map(|part| (part.offset(at(x, top)), life)));
        self.children(id);
    }

    /// The first free top from a point down, with so much room over it, and what is taken then: the block with its label,
    /// and the channels over it, which come from the lanes at the right.
    fn free(&self, id: AllocationId, from: Point, room: Px) -> (Px, Vec<Rect>) {
        let plan = &self.heap.blocks[&id];
        let extent = plan.extent().offset(at(Px(0), Px(0)) - plan.wide);
        let body = Rect { top: Px(0), bottom: extent.bottom, left: Px(0), right: extent.right };
        let channels = Rect { top: -room, bottom: Px(0), left: Px(0), right: (WIDTH - from.x).max(extent.right) };
        let parts: Vec<Rect> = if room > Px(0) { vec![body, channels] } else { vec![body] };
        let mut top = from.y + room;
        while let Some(below) = parts.iter().find_map(|part| self.blocked(part.offset(at(from.x, top)), plan.life)) {
            top = below + px(4.0) + room;
        }
        (top, parts)
    }

    fn blocked(&self, rect: Rect, life: (usize, usize)) -> Option<Px> {
        self.taken
            .iter()
            .find(|(other, time)| meets(*time, life) && rect.overlaps(other.grown(px(1.0))))
            .map(|(o, _)| o.bottom)
    }

    fn children(&mut self, id: AllocationId) {
        let parent = self.heap.blocks[&id].clone();
        let of_parent = |(&child, plan): (&AllocationId, &BlockPlan)| match plan.anchor {
            Some(Anchor::Block(of, row)) if of == id && plan.region == parent.region => Some((row, child)),
            _ => None,
        };
        let mut children: Vec<(usize, AllocationId)> = self.heap.blocks.iter().filter_map(of_parent).collect();
        children.sort();
        let mut below = Vec::new();
        for (row, child) in children {
            let x = parent.tall.x + parent.width + metrics::CHILD_GAP;
            let plan = &self.heap.blocks[&child];
            let lane = if self.leaving.contains(&child) { x + plan.width + BESIDE } else { Px(0) };
            if x + plan.extent().width() > self.most || lane > LAST_LANE {
                below.push(child);
                continue;
            }
            let (pitch, first) = (parent.pitch, self.heap.blocks[&child].pitch);
            self.put(child, x, parent.tall.y + pitch * row as i32 + (pitch - first) / 2, false);
        }
        for child in below.into_iter().rev() {
            self.put(child, BLOCK_X, parent.tall.y + parent.extent().height() + px(4.0), true);
        }
    }
}

/// Finds a way for every arrow; the lowest owner takes the innermost lane.
pub fn routes(arrows: &[Arrow], heap: &HeapPlan, ground: &Ground) -> Vec<Route> {
    let rooms = rooms(arrows);
    let mut router = Router { arrows, heap, ground, rooms, lanes: Vec::new(), drawn: Vec::new() };
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

struct Router<'a> {
    arrows: &'a [Arrow],
    heap: &'a HeapPlan,
    ground: &'a Ground,
    rooms: BTreeMap<AllocationId, Room>,
    lanes: Vec<(Px, (Px, Px), usize)>,
    drawn: Vec<(usize, Vec<(Point, Point)>)>,
}

impl Router<'_> {
    fn corner(&self, block: Option<AllocationId>) -> Point {
        origin(block, &|id| self.heap.blocks.get(&id).map(|b| b.tall))
    }

    fn start(&self, arrow: &Arrow) -> Point {
        self.corner(arrow.tail.block) + arrow.tail.dot
    }

    /// What stays in the stack is nearest to it, the shortest first; then the lowest owner.
    fn rank(&self, arrow: &Arrow) -> (bool, Px) {
        let start = self.start(arrow).y;
        match &arrow.end {
            End::Strip { row, .. } | End::Cells { block: None, row, .. } if arrow.tail.block.is_none() => {
                (false, (row.center().y - start).abs())
            }
            End::Strip { .. } | End::Cells { .. } | End::Edge { .. } | End::Nowhere { .. } => (true, -start),
        }
    }

    fn route(&mut self, i: usize) -> Route {
        let arrow = &self.arrows[i];
        let start = self.start(arrow) + at(leave(arrow.kind), Px(0));
        let (points, direction, bracket) = match &arrow.end {
            End::Nowhere { .. } => return void(start, arrow.tail.block.is_some()),
            End::Strip { row, has_dot } => self.to_strip(i, start, *row, *has_dot),
            End::Cells { block: None, row, first, span, bracket } => {
                let stop = row.bottom + if *bracket { px(7.0) } else { px(1.0) };
                let x = first.left + (first.width() / 2).min(px(16.0));
                let channel = channel_in_stack(self.arrows, i, stop);
                let lane = self.lane(i, (start.y, channel));
                let points = vec![start, at(lane, start.y), at(lane, channel), at(x, channel), at(x, stop)];
                let path = bracket.then(|| bracket_path(*span, span.bottom + px(1.0), px(4.0)));
                (points, Direction::Up, path)
            }
            End::Edge { .. } | End::Cells { .. } => self.to_block(i, start),
        };
        let way = self.clear(i, Way { points, direction, bracket });
        self.lanes.extend(uprights(&way.points).map(|(x, stretch)| (x, stretch, i)));
        let Way { points, direction, bracket } = way;
        let tip = points[points.len() - 1];
        let path = path_of_points(&points, direction, inset(arrow.kind));
        let pieces = flatten(&path);
        let crossings = Crossings::of(&pieces, self.seen_with(arrow));
        Route { path, tip, direction, bracket, note: None, crossings, turn: 0 }
    }

    fn to_block(&self, i: usize, start: Point) -> (Vec<Point>, Direction, Option<Vec<Segment>>) {
        let arrow = &self.arrows[i];
        let (block, aside, _) = landing(arrow).expect("the arrow ends at a block");
        let corner = self.corner(Some(block));
        if let End::Edge { row, .. } = &arrow.end
            && arrow.tail.block.is_some()
            && corner.x > start.x + px(14.0)
        {
            let gap = if inset(arrow.kind) <= px(1.0) { px(1.0) } else { Px(0) };
            let tip = at(corner.x - gap, corner.y + row.center().y);
            return (vec![start, tip], Direction::Right, None);
        }
        let room = self.rooms.get(&block).cloned().unwrap_or_default();
        let level = room.channels.iter().position(|x| *x == aside).unwrap_or(0) as i32;
        let base = CHANNEL + if room.bracket { BRACKET } else { Px(0) };
        let channel = corner.y - base - CHANNEL_PITCH * level;
        let x = corner.x + aside;
        let lane = self.lane(i, (start.y, channel));
        let way = vec![start, at(lane, start.y), at(lane, channel), at(x, channel)];
        let bracketed = match &arrow.end {
            End::Cells { span, bracket: true, .. } => {
                Some(bracket_path(span.offset(corner), corner.y - px(1.0), px(-4.0)))
            }
            End::Cells { .. } | End::Edge { .. } | End::Strip { .. } | End::Nowhere { .. } => None,
        };
        if let End::Edge { row, reach, .. } = &arrow.end
            && enters_from_left(arrow)
        {
            let beside = if reach.is_some() { ROWS_BRACKET } else { Px(0) };
            let gap = if inset(arrow.kind) <= px(1.0) { px(1.0) } else { Px(0) };
            let tip = at(corner.x - beside - gap, corner.y + row.center().y);
            let points = [way, vec![at(x, tip.y), tip]].concat();
            return (points, Direction::Right, reach.map(|rows| rows_bracket(rows.offset(corner))));
        }
        let stop = if bracketed.is_some() { corner.y - px(7.0) } else { corner.y };
        let stop = if inset(arrow.kind) <= px(1.0) && bracketed.is_none() { stop - px(1.0) } else { stop };
        ([way, vec![at(x, stop)]].concat(), Direction::Down, bracketed)
    }

    /// The pieces of the arrows that were drawn before and are seen together with this one.
    fn seen_with<'r>(&'r self, arrow: &'r Arrow) -> impl Iterator<Item = &'r Stretch> {
        let together = self.drawn.iter().filter(|(other, _)| self.arrows[*other].coexists(arrow));
        together.flat_map(|(_, pieces)| pieces)
    }

    /// The way itself, or one round what it runs over.
    fn clear(&self, i: usize, way: Way) -> Way {
        let arrow = &self.arrows[i];
        let around = self.ground.around(arrow, self.start(arrow));
        let hits = |way: &Way| around.hits(&flatten(&path_of_points(&way.points, way.direction, inset(arrow.kind))));
        if hits(&way) == 0 {
            return way;
        }
        let drawn: Vec<Stretch> = self.seen_with(arrow).copied().collect();
        let mut ends = vec![way.clone()];
        ends.extend(self.from_left(arrow));
        detour(arrow.kind, self.start(arrow), &ends, &around, &drawn, self.last_lane())
            .filter(|found| hits(found) < hits(&way))
            .unwrap_or(way)
    }

    /// The other end of an arrow that comes down into the first row of a block.
    fn from_left(&self, arrow: &Arrow) -> Option<Way> {
        let End::Edge { block, row, reach: None } = &arrow.end else { return None };
        let corner = self.corner(Some(*block));
        let tip = at(corner.x, corner.y + row.center().y);
        Some(Way { points: vec![tip], direction: Direction::Right, bracket: None })
    }

    fn to_strip(
        &self,
        i: usize,
        start: Point,
        row: Rect,
        has_dot: bool,
    ) -> (Vec<Point>, Direction, Option<Vec<Segment>>) {
        let arrow = &self.arrows[i];
        let y = row.center().y + if has_dot { px(8.0) } else { Px(0) } + aside_at_row(self.arrows, i);
        let gap = if inset(arrow.kind) <= px(1.0) { px(1.0) } else { Px(0) };
        let tip = at(row.right + gap, y);
        let lane = self.lane(i, (start.y, y));
        let points = match arrow.tail.block.and_then(|id| self.heap.blocks.get(&id)) {
            None => vec![start, at(lane, start.y), at(lane, y), tip],
            Some(block) => {
                let channel = block.tall.y + block.extent().height() + px(4.0);
                let out = start.x + px(14.0);
                vec![start, at(out, start.y), at(out, channel), at(lane, channel), at(lane, y), tip]
            }
        };
        (points, Direction::Left, None)
    }

    /// The outermost lane; what is too wide in spite of all is gone round.
    fn last_lane(&self) -> Px {
        let blocks = self.heap.blocks.values().map(|block| block.tall.x + block.width);
        let widest = blocks.max().unwrap_or_default();
        if widest > MOST_WIDTH { widest + LANE * 30 } else { LAST_LANE }
    }

    /// The innermost lane that is free; an arrow between blocks leaves beside its own block.
    fn lane(&self, i: usize, stretch: (Px, Px)) -> Px {
        let arrow = &self.arrows[i];
        let stretch = (stretch.0.min(stretch.1), stretch.0.max(stretch.1));
        let from_block =
            arrow.tail.block.filter(|_| matches!(arrow.end, End::Edge { .. } | End::Cells { block: Some(_), .. }));
        // What runs along a lane at the same time, nearer than that.
        let along = |x: Px, apart: Px| {
            let lanes = self.lanes.iter().filter(move |(lane, other, _)| {
                (*lane - x).abs() < apart && other.0 < stretch.1 + px(4.0) && stretch.0 < other.1 + px(4.0)
            });
            lanes.filter(|(.., who)| self.arrows[*who].coexists(arrow))
        };
        // A lane may not run over a block that stands at its level, nor over its label, nor over one under its own block.
        let blocked = |x: Px| {
            let standing = self.heap.blocks.iter().filter(|(_, block)| meets(block.life, arrow.life()));
            let in_the_way = standing.filter_map(|(id, block)| match from_block == Some(*id) {
                true => block.label_below.then(|| block.label_rect().offset(block.tall - block.wide)),
                false => Some(block.extent().offset(block.tall - block.wide).grown(px(2.0))),
            });
            in_the_way.into_iter().any(|extent| {
                extent.left < x && x < extent.right && extent.top < stretch.1 && stretch.0 < extent.bottom
            })
        };
        let first = from_block.map_or(FIRST_LANE, |id| self.corner(Some(id)).x + arrow.tail.row_end + BESIDE);
        let last = self.last_lane();
        let first = first.min(last);
        let lanes = |pitch: Px| (0..).map(move |n| first + pitch * n).take_while(move |x| *x <= last);
        let free = |x: &Px, apart: Px| !blocked(*x) && along(*x, apart).next().is_none();
        // Where no lane is left, one is shared: with what leads to the same place, if that can be.
        let leads_elsewhere = |who: usize| self.arrows[who].end != arrow.end || self.arrows[who].kind != arrow.kind;
        let shared = |x: Px| along(x, CLOSE_LANE).filter(|(.., who)| leads_elsewhere(*who)).count();
        lanes(LANE)
            .find(|x| free(x, px(4.0)))
            .or_else(|| lanes(CLOSE_LANE).find(|x| free(x, CLOSE_LANE)))
            .or_else(|| lanes(CLOSE_LANE).min_by_key(|&x| (blocked(x), shared(x))))
            .unwrap_or(first)
    }
}

fn void(start: Point, from_block: bool) -> Route {
    let x = if from_block { start.x + px(26.0) } else { FRAME_WIDTH + px(18.0) };
    let tip = at(x, start.y);
    let path = vec![Segment::Move(start), Segment::Line(at(tip.x - px(8.0), tip.y))];
    Route {
        path,
        tip,
        direction: Direction::Right,
        bracket: None,
        note: None,
        crossings: Crossings::default(),
        turn: 0,
    }
}

/// How wide the arrangement is: more than usual only where a block or a lane needs it.
pub fn width(heap: &HeapPlan, routes: &[Route]) -> Px {
    let blocks = heap.blocks.values().map(|b| b.tall.x + b.extent().width());
    let lanes = routes.iter().flat_map(|r| flatten(&r.path)).map(|(a, b)| a.x.max(b.x) + px(2.0));
    let voids = routes.iter().filter(|r| r.direction == Direction::Right).map(|r| r.tip.x + px(8.0));
    blocks.chain(lanes).chain(voids).max().unwrap_or_default().max(WIDTH)
}
