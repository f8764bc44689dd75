//! The whole drawing: places first, then every moment's shapes, then the arrows over them.

use std::collections::BTreeSet;

use crate::scene::{FrameState, Moment, PointerKind, Region, Scene, messages};

use super::arrows::{Arrow, Arrows, End};
use super::canvas::{Canvas, SiteKey};
use super::geometry::{Point, Px, Rect, Segment, at, flatten, px};
use super::ground::Ground;
use super::heap::{BlockPlan, HeapPlan};
use super::hits::{Area, Areas};
use super::metrics::{self, FRAME_WIDTH, HEAP_X, sans};
use super::near::Crossings;
use super::route::{self, Direction, Route};
use super::stack::StackPlan;
use super::tall::{self, Heads};
use super::{Anchor, Drawing, Extent, Item, Layer, Placing, Shape, Site, Style, blocks, fold, frames};

/// The natural widths: a figure takes the first that holds it.
const WIDTHS: [Px; 4] = [px(480.0), px(560.0), px(640.0), px(716.0)];
/// Under the lowest thing.
const MARGIN: Px = px(4.0);

/// Shapes with their places, and the sizes of both arrangements.
pub struct Laid {
    pub sites: Vec<(SiteKey, Placing, Vec<Item>)>,
    pub areas: Vec<(SiteKey, Placing, Vec<Area>)>,
    pub wide: Extent,
    pub tall: Extent,
}

/// How far under the top of a head its rule is.
const RULE: Px = px(16.5);

/// Draws all moments.
pub fn paint(scene: &Scene) -> Drawing {
    let stack = StackPlan::of(scene);
    let laid = match fold::narrow(scene, &stack) {
        None => lay_out(scene, &stack),
        Some(narrow) => {
            let closed = lay_out(&narrow, &StackPlan::of(&narrow));
            if fold::is_tower(scene, &stack) { closed } else { fold::join(lay_out(scene, &stack), closed) }
        }
    };
    Drawing {
        moments: scene.moments.len(),
        start: scene.start,
        descriptions: scene.moments.iter().map(|m| m.description.clone()).collect(),
        wide: laid.wide,
        tall: Some(laid.tall),
        sites: laid.sites.into_iter().map(|(_, place, items)| Site { place, items }).collect(),
        areas: laid.areas.into_iter().map(|(_, place, areas)| (place, areas)).collect(),
    }
}

/// Where lanes at the right of the last blocks have no room, blocks stand under their parents instead of beside them.
fn lay_out(scene: &Scene, stack: &StackPlan) -> Laid {
    let mut most = [metrics::MAX_WIDTH, tall::MOST];
    let mut best: Option<Laid> = None;
    let widths = |laid: &Laid| (laid.wide.width.max(metrics::MAX_WIDTH), laid.tall.width.max(tall::MOST_WIDTH));
    for _ in 0..ATTEMPTS {
        let (laid, ends) = lay_out_in(scene, stack, most);
        let over = [laid.wide.width - metrics::MAX_WIDTH, laid.tall.width - tall::MOST_WIDTH];
        let nearer = |i: usize| if over[i] > Px(0) { (ends[i] - px(1.0)).min(most[i] - over[i]) } else { most[i] };
        most = [nearer(0), nearer(1)];
        best = best.filter(|best| widths(best) <= widths(&laid)).or(Some(laid));
        if over.iter().all(|over| *over <= Px(0)) {
            break;
        }
    }
    best.expect("there is at least one attempt")
}

/// How often blocks that end farthest right are put elsewhere.
const ATTEMPTS: usize = 4;

/// The same with the right end that blocks beside their parents may have, wide and tall; and the one that blocks have.
fn lay_out_in(scene: &Scene, stack: &StackPlan, most: [Px; 2]) -> (Laid, [Px; 2]) {
    let mut heap = HeapPlan::of(scene, stack, most[0]);
    let mut canvas = Canvas::default();
    let mut areas = Areas::default();
    let arrows = things(scene, stack, &heap, &mut canvas, &mut areas).all;
    let stack_heights: Vec<Px> = scene.moments.iter().map(|m| stack.bottom(&m.picture)).collect();
    let deepest = stack_heights.iter().copied().max().unwrap_or_default();
    let heads = tall::place(&mut heap, &arrows, (deepest, most[1]));

    paint_heads(scene, stack, &heap, &mut canvas);
    let rule = |x: Px, y: Px, end: Px| (at(x, y + RULE), at(end, y + RULE));
    let statics = heap.static_head;
    let wide_rules: Vec<_> = statics.map(|y| rule(HEAP_X, y, metrics::MAX_WIDTH)).into_iter().collect();
    let tall_rules: Vec<_> = statics.map(|_| rule(Px(0), heads.statics, FRAME_WIDTH)).into_iter().collect();
    let wide_ground = Ground::of(&canvas, &|key| placing(key, &heap, heads).corners().0, &wide_rules);
    let tall_ground = Ground::of(&canvas, &|key| placing(key, &heap, heads).corners().1, &tall_rules);
    let mut wide_routes = route::wide(&arrows, &heap, &wide_ground);
    let mut tall_routes = tall::routes(&arrows, &heap, &tall_ground);
    // What is the same in both arrangements is drawn once, with its halo if it needs one in either.
    for (wide, tall) in wide_routes.iter_mut().zip(&mut tall_routes).filter(|(wide, tall)| wide.path == tall.path) {
        let all = wide.crossings.joined(&tall.crossings);
        (wide.crossings, tall.crossings) = (all.clone(), all);
    }
    let lowest = |corner: fn(&BlockPlan) -> Point| heights(scene, &heap, &stack_heights, corner);
    let (mut wide, mut tall) = (lowest(|plan| plan.wide), lowest(|plan| plan.tall));
    paint_arrows(&arrows, &wide_routes, SiteKey::WideArrows, &mut canvas, &mut wide);
    paint_arrows(&arrows, &tall_routes, SiteKey::TallArrows, &mut canvas, &mut tall);
    canvas.share(SiteKey::WideArrows, SiteKey::TallArrows, SiteKey::Arrows);
    let width = natural_width(&heap, &wide_routes);
    if heap.has_heap {
        tall.iter_mut().for_each(|height| *height = (*height).max(heads.heap + px(20.0)));
    }
    footers(scene, &heap, SiteKey::WideArrows, HEAP_X, &mut canvas, &mut wide);
    footers(scene, &heap, SiteKey::TallArrows, Px(0), &mut canvas, &mut tall);
    paint_rules(scene, &heap, width, heads, &mut canvas);
    let with_margin = |heights: Vec<Px>| heights.into_iter().map(|h| h + MARGIN).collect();
    let place = |key: SiteKey| placing(key, &heap, heads);
    let ends = |corner: fn(&BlockPlan) -> Point| {
        heap.blocks.values().map(|plan| corner(plan).x + plan.extent().width()).max().unwrap_or_default()
    };
    let laid = Laid {
        wide: Extent { width, heights: with_margin(wide) },
        tall: Extent { width: tall::width(&heap, &tall_routes), heights: with_margin(tall) },
        sites: canvas.into_sites().into_iter().map(|(key, items)| (key, place(key), items)).collect(),
        areas: areas.into_sites().into_iter().map(|(key, areas)| (key, place(key), areas)).collect(),
    };
    (laid, [ends(|plan| plan.wide), ends(|plan| plan.tall)])
}

/// Paints frames and blocks of every moment, and collects the arrows between them and the areas of the lens.
fn things(scene: &Scene, stack: &StackPlan, heap: &HeapPlan, canvas: &mut Canvas, areas: &mut Areas) -> Arrows {
    let mut arrows = Arrows::default();
    for (t, picture) in scene.moments.iter().map(|m| &m.picture).enumerate() {
        canvas.at_moment(t);
        let mut placed = Vec::new();
        for (frame, top, room) in stack.places(picture) {
            if frame.state == FrameState::Folded {
                frames::paint_folded(frame, top, room, canvas);
            } else if let Some(plan) = stack.frames.get(&frame.id) {
                let before = placed.len();
                frames::paint(frame, plan, (top, stack.ghost(frame)), canvas, &mut placed);
                areas.add(t, SiteKey::Frame(frame.id), &placed[before..], &scene.lens);
            }
        }
        for block in &picture.blocks {
            if let Some(plan) = heap.blocks.get(&block.id) {
                let before = placed.len();
                blocks::paint(block, plan, canvas, &mut placed);
                areas.add(t, SiteKey::Block(block.id), &placed[before..], &scene.lens);
            }
        }
        arrows.add(t, picture, &placed);
    }
    arrows
}

/// Under everything: how many blocks are left out, and what the numbers of the drops mean.
fn footers(scene: &Scene, heap: &HeapPlan, site: SiteKey, left: Px, canvas: &mut Canvas, heights: &mut [Px]) {
    let lowest = |wanted: &dyn Fn(&Moment) -> bool, heights: &[Px]| {
        scene.moments.iter().zip(heights).filter(|(moment, _)| wanted(moment)).map(|(_, height)| *height).max()
    };
    let is_thinned = |moment: &Moment| moment.picture.left_out.0 > 0;
    if let Some(level) = lowest(&is_thinned, heights).filter(|_| heap.has_heap) {
        for (t, moment) in scene.moments.iter().enumerate().filter(|(_, moment)| is_thinned(moment)) {
            canvas.at_moment(t);
            let (count, bytes) = moment.picture.left_out;
            let (point, text) = (at(left, level + px(16.0)), messages::blocks_left_out(count, bytes));
            canvas.put(site, Layer::Ink, Shape::Text { style: Style::Note, at: point, anchor: Anchor::Start, text });
            heights[t] = level + metrics::LEFT_OUT;
        }
    }
    if let Some(level) = lowest(&has_drop_numbers, heights) {
        for (t, moment) in scene.moments.iter().enumerate().filter(|(_, moment)| has_drop_numbers(moment)) {
            canvas.at_moment(t);
            frames::drop_legend(moment, at(Px(0), level + px(16.0)), site, canvas);
            heights[t] = level + metrics::LEGEND;
        }
    }
}

fn has_drop_numbers(moment: &Moment) -> bool {
    let rows = moment.picture.frames.iter().flat_map(|f| &f.variables).flat_map(|v| &v.rows);
    rows.into_iter().any(|row| row.drop_order.is_some())
}

/// How far down the things of each moment reach, with blocks at the corners of one arrangement.
fn heights(scene: &Scene, heap: &HeapPlan, stack: &[Px], corner: fn(&BlockPlan) -> Point) -> Vec<Px> {
    let lowest = |(moment, stack): (&Moment, &Px)| {
        let plans = moment.picture.blocks.iter().filter_map(|b| heap.blocks.get(&b.id));
        plans.map(|plan| corner(plan).y + plan.extent().height()).fold(*stack, Px::max)
    };
    scene.moments.iter().zip(stack).map(lowest).collect()
}

fn natural_width(heap: &HeapPlan, routes: &[Route]) -> Px {
    let blocks = heap.blocks.values().map(|b| b.extent().right).max().unwrap_or_default();
    let need = blocks.max(route::right_end(routes)).max(FRAME_WIDTH);
    WIDTHS.into_iter().find(|w| *w >= need).unwrap_or(need)
}

fn placing(key: SiteKey, heap: &HeapPlan, heads: Heads) -> Placing {
    match key {
        SiteKey::Heads | SiteKey::Frame(_) => Placing::Fixed,
        SiteKey::Row(_, top) => Placing::Moved { wide: at(Px(0), top), tall: at(Px(0), top) },
        SiteKey::HeapHead => Placing::Moved { wide: at(HEAP_X, Px(0)), tall: at(Px(0), heads.heap) },
        SiteKey::StaticHead => {
            Placing::Moved { wide: at(HEAP_X, heap.static_head.unwrap_or_default()), tall: at(Px(0), heads.statics) }
        }
        SiteKey::Block(id) => {
            let plan = &heap.blocks[&id];
            Placing::Moved { wide: plan.wide, tall: plan.tall }
        }
        SiteKey::Arrows => Placing::Fixed,
        SiteKey::WideArrows => Placing::Wide,
        SiteKey::TallArrows => Placing::Tall,
    }
}

/// In place of a note over the stack, so that no picture can be mistaken for one of a program that compiles.
fn does_not_compile(canvas: &mut Canvas) {
    let text = messages::DOES_NOT_COMPILE.to_string();
    let width = sans(&text) + px(12.0);
    let rect = Rect::new(FRAME_WIDTH - width, Px(0), width, px(15.0));
    canvas.put(SiteKey::Heads, Layer::Head, Shape::Rect { style: Style::PanicHead, rect, radius: px(3.5) });
    let point = at(FRAME_WIDTH - width / 2, px(11.0));
    canvas.put(
        SiteKey::Heads,
        Layer::Ink,
        Shape::Text { style: Style::OnBad, at: point, anchor: Anchor::Middle, text },
    );
}

fn paint_heads(scene: &Scene, stack: &StackPlan, heap: &HeapPlan, canvas: &mut Canvas) {
    for (t, moment) in scene.moments.iter().enumerate() {
        canvas.at_moment(t);
        paint_stack_heads(scene, moment, stack, canvas);
        if heap.has_heap {
            head_text(messages::HEAP, Px(0), SiteKey::HeapHead, canvas);
        }
        if heap.static_head.is_some() && has_statics(moment) {
            head_text(messages::STATIC, Px(0), SiteKey::StaticHead, canvas);
        }
    }
}

fn has_statics(moment: &Moment) -> bool {
    moment.picture.blocks.iter().any(|b| b.region != Region::Heap)
}

/// The lines under the heads of heap and static memory reach to the end of the figure.
fn paint_rules(scene: &Scene, heap: &HeapPlan, width: Px, heads: Heads, canvas: &mut Canvas) {
    for (t, moment) in scene.moments.iter().enumerate() {
        canvas.at_moment(t);
        if heap.has_heap {
            head_rule(HEAP_X, Px(0), width - HEAP_X, SiteKey::WideArrows, canvas);
            head_rule(Px(0), heads.heap, FRAME_WIDTH, SiteKey::TallArrows, canvas);
        }
        if let Some(y) = heap.static_head.filter(|_| has_statics(moment)) {
            head_rule(HEAP_X, y, width - HEAP_X, SiteKey::WideArrows, canvas);
            head_rule(Px(0), heads.statics, FRAME_WIDTH, SiteKey::TallArrows, canvas);
        }
    }
}

/// A head for the stack of `main` and of each thread that has one now.
fn paint_stack_heads(scene: &Scene, moment: &Moment, stack: &StackPlan, canvas: &mut Canvas) {
    let frames = &moment.picture.frames;
    let threads: BTreeSet<u32> = frames.iter().map(|f| f.thread).chain([0]).collect();
    for thread in threads {
        let y = stack.head(thread);
        let name = scene.stacks.get(thread as usize).map_or(messages::STACK, String::as_str);
        head_text(name, y, SiteKey::Heads, canvas);
        head_rule(Px(0), y, FRAME_WIDTH, SiteKey::Heads, canvas);
        let standing = frames.iter().filter(|f| f.thread == thread && f.state != FrameState::Returned);
        let (count, bytes) = standing.fold((0, 0), |(count, bytes), f| (count + 1, bytes + f.size));
        let grows = if count > 1 { messages::stack_total(bytes) } else { messages::GROWS.to_string() };
        if !scene.compiles && thread == 0 {
            does_not_compile(canvas);
            continue;
        }
        let point = at(FRAME_WIDTH, y + px(10.0));
        let text = Shape::Text { style: Style::Note, at: point, anchor: Anchor::End, text: grows };
        canvas.put(SiteKey::Heads, Layer::Ink, text);
    }
}

fn head_text(text: &str, y: Px, site: SiteKey, canvas: &mut Canvas) {
    let (point, text) = (at(Px(0), y + px(10.0)), text.to_string());
    canvas.put(site, Layer::Ink, Shape::Text { style: Style::ColumnHead, at: point, anchor: Anchor::Start, text });
}

fn head_rule(x: Px, y: Px, width: Px, site: SiteKey, canvas: &mut Canvas) {
    let line = y + RULE;
    let path = vec![Segment::Move(at(x, line)), Segment::Line(at(x + width, line))];
    canvas.put(site, Layer::Ground, Shape::Path { style: Style::Rule, path });
}

/// Paints every arrow in the moments in which it exists; an arrow may need more height than what it joins.
fn paint_arrows(arrows: &[Arrow], routes: &[Route], site: SiteKey, canvas: &mut Canvas, heights: &mut [Px]) {
    for (t, height) in heights.iter_mut().enumerate() {
        canvas.at_moment(t);
        let here = arrows.iter().zip(routes).filter(|(arrow, _)| arrow.moments.binary_search(&t).is_ok());
        for (arrow, route) in here {
            canvas.take_turn(route.turn + 1);
            paint_arrow(arrow, route, site, canvas);
            *height = (*height).max(route::bottom(route));
        }
    }
}

fn paint_arrow(arrow: &Arrow, route: &Route, site: SiteKey, canvas: &mut Canvas) {
    let mut put = |layer: Layer, shape: Shape| canvas.put(site, layer, shape);
    let line = |style: Style| Shape::Path { style, path: route.path.clone() };
    if let End::Nowhere { .. } = arrow.end {
        return void(route, site, canvas);
    }
    let halo = beside_tail(route, arrow);
    if !halo.is_empty() {
        put(Layer::Ground, Shape::Path { style: Style::Halo, path: halo });
    }
    for (style, layer) in line_styles(arrow.kind) {
        put(*layer, line(*style));
    }
    put(Layer::Ink, head(arrow.kind, route.tip, route.direction));
    if let Some(path) = &route.bracket {
        let style = if arrow.kind == PointerKind::Mutable { Style::BracketMutable } else { Style::BracketShared };
        put(Layer::Ink, Shape::Path { style, path: path.clone() });
    }
}

/// The lines of an arrow, the lowest first.
pub fn line_styles(kind: PointerKind) -> &'static [(Style, Layer)] {
    match kind {
        PointerKind::Owner => &[(Style::LineOwner, Layer::Outline)],
        PointerKind::Shared => &[(Style::LineShared, Layer::Outline)],
        PointerKind::Mutable => &[(Style::LineMutable, Layer::Outline), (Style::LineMutableInner, Layer::Tint)],
        PointerKind::Weak => &[(Style::LineWeak, Layer::Outline)],
        PointerKind::Raw | PointerKind::Dangling => &[(Style::LineRaw, Layer::Outline)],
    }
}

/// The halo has the colour of the page, so it may not be seen on the frame or block that the arrow leaves.
fn beside_tail(route: &Route, arrow: &Arrow) -> Vec<Segment> {
    let Some((start, next)) = flatten(&route.path).into_iter().next() else { return Vec::new() };
    let to_edge = arrow.tail.row_end - arrow.tail.dot.x - px(5.0);
    let edge = if arrow.tail.block.is_some() { start.x + to_edge } else { FRAME_WIDTH };
    let is_at_tail = |at: Point| start.y == next.y && at.y == start.y && at.x <= next.x;
    let clear = |at: Point| if is_at_tail(at) { Point { x: at.x.max(edge + px(1.0)), ..at } } else { at };
    let Crossings { parts, has_neighbour } = &route.crossings;
    if !parts.is_empty() && !has_neighbour {
        // The same words as those of the line cost the page next to nothing.
        let line = route.path.iter().skip(1).copied();
        return std::iter::once(Segment::Move(clear(start))).chain(line).collect();
    }
    let parts = parts.iter().map(|&(from, to)| (clear(from), clear(to))).filter(|(from, to)| from != to);
    parts.flat_map(|(from, to)| [Segment::Move(from), Segment::Line(to)]).collect()
}

/// A head with its point at `tip`.
pub fn head(kind: PointerKind, tip: Point, direction: Direction) -> Shape {
    let step = direction.step();
    let side = at(step.y, step.x);
    let behind = |back: Px, aside: Px| {
        let scale = |length: Px, unit: Px| Px((i64::from(length.0) * i64::from(unit.0) / 100) as i32);
        tip + at(scale(-back, step.x), scale(-back, step.y)) + at(scale(aside, side.x), scale(aside, side.y))
    };
    let filled = |back: f64, aside: f64| {
        vec![
            Segment::Move(tip),
            Segment::Line(behind(px(back), px(aside))),
            Segment::Line(behind(px(back), px(-aside))),
            Segment::Close,
        ]
    };
    let chevron = |back: f64, aside: f64| {
        vec![
            Segment::Move(behind(px(back), px(aside))),
            Segment::Line(tip),
            Segment::Line(behind(px(back), px(-aside))),
        ]
    };
    let (style, path) = match kind {
        PointerKind::Owner => (Style::HeadOwner, filled(9.0, 4.5)),
        PointerKind::Shared => (Style::HeadShared, chevron(6.0, 4.5)),
        PointerKind::Mutable => (Style::HeadMutable, filled(9.0, 5.5)),
        PointerKind::Weak => (Style::HeadWeak, chevron(6.0, 4.0)),
        PointerKind::Raw | PointerKind::Dangling => (Style::HeadRaw, filled(7.0, 3.5)),
    };
    Shape::Path { style, path }
}

/// A line that is broken and ends at the sign of nothing.
fn void(route: &Route, site: SiteKey, canvas: &mut Canvas) {
    let Some(Segment::Move(start)) = route.path.first().copied() else { return };
    let tip = route.tip;
    let from = if tip.x - FRAME_WIDTH > px(40.0) { start.x.max(FRAME_WIDTH) } else { start.x };
    let middle = at((from + tip.x - px(7.0)) / 2, tip.y);
    let mut put = |layer: Layer, shape: Shape| canvas.put(site, layer, shape);
    let line = |from: Px, to: Px| vec![Segment::Move(at(from, tip.y)), Segment::Line(at(to, tip.y))];
    put(Layer::Outline, Shape::Path { style: Style::LineDangling, path: line(start.x, middle.x - px(5.0)) });
    put(Layer::Outline, Shape::Path { style: Style::LineDangling, path: line(middle.x + px(6.0), tip.x - px(8.0)) });
    let slash = |x: Px| [Segment::Move(at(x, tip.y + px(6.0))), Segment::Line(at(x + px(6.0), tip.y - px(6.0)))];
    let cut = [slash(middle.x - px(7.5)), slash(middle.x + px(1.5))].concat();
    put(Layer::Ink, Shape::Path { style: Style::Cross, path: cut });
    put(Layer::Ink, Shape::Circle { style: Style::Void, center: tip, radius: px(7.0) });
    let bar = vec![Segment::Move(tip + at(px(-4.5), px(4.5))), Segment::Line(tip + at(px(4.5), px(-4.5)))];
    put(Layer::Cross, Shape::Path { style: Style::Cross, path: bar });
    if let Some((point, text)) = &route.note {
        let text = Shape::Text { style: Style::Note, at: *point, anchor: Anchor::Start, text: text.clone() };
        put(Layer::Ink, text);
    }
}
