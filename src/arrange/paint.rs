//! The whole drawing: places first, then every moment's shapes, then the arrows over them.

use crate::scene::{FrameState, PointerKind, Scene, messages};

use super::arrows::{Arrow, Arrows, End};
use super::canvas::{Canvas, SiteKey};
use super::geometry::{Point, Px, Segment, at, px};
use super::heap::HeapPlan;
use super::metrics::{FRAME_WIDTH, HEAP_X};
use super::route::{self, Direction, Route};
use super::stack::StackPlan;
use super::{Anchor, Drawing, Extent, Layer, Placing, Shape, Site, Style, blocks, frames};

/// The natural widths: a figure takes the first that holds it.
const WIDTHS: [Px; 4] = [px(480.0), px(560.0), px(640.0), px(716.0)];
/// Under the lowest thing.
const MARGIN: Px = px(4.0);

/// Draws all moments.
pub fn paint(scene: &Scene) -> Drawing {
    let stack = StackPlan::of(scene);
    let heap = HeapPlan::of(scene, &stack);
    let mut canvas = Canvas::default();
    let mut arrows = Arrows::default();
    let mut heights = Vec::new();
    for (t, moment) in scene.moments.iter().enumerate() {
        canvas.at_moment(t);
        let picture = &moment.picture;
        let mut placed = Vec::new();
        for frame in &picture.frames {
            if let Some(plan) = stack.frames.get(&frame.id) {
                frames::paint(frame, plan, &mut canvas, &mut placed);
            }
        }
        for block in &picture.blocks {
            if let Some(plan) = heap.blocks.get(&block.id) {
                blocks::paint(block, plan, &mut canvas, &mut placed);
            }
        }
        arrows.add(t, picture, &placed);
        let lowest = picture.blocks.iter().filter_map(|b| heap.extent(b.id)).map(|r| r.bottom).max();
        heights.push(stack.bottom(picture).max(lowest.unwrap_or_default()));
    }
    let routes = route::wide(&arrows.all, &heap);
    let width = natural_width(&heap, &routes);
    paint_arrows(&arrows.all, &routes, &mut canvas, &mut heights);
    paint_heads(scene, &heap, width, &mut canvas);
    let heights = heights.into_iter().map(|h| h + MARGIN).collect();
    Drawing {
        moments: scene.moments.len(),
        start: scene.start,
        descriptions: scene.moments.iter().map(|m| m.description.clone()).collect(),
        wide: Extent { width, heights },
        tall: None,
        sites: sites(canvas, &heap),
    }
}

fn natural_width(heap: &HeapPlan, routes: &[Route]) -> Px {
    let blocks = heap.blocks.values().map(|b| b.extent().right).max().unwrap_or_default();
    let need = blocks.max(route::right_end(routes)).max(FRAME_WIDTH);
    WIDTHS.into_iter().find(|w| *w >= need).unwrap_or(need)
}

fn sites(canvas: Canvas, heap: &HeapPlan) -> Vec<Site> {
    let place = |key: SiteKey| match key {
        SiteKey::Heads | SiteKey::HeapHead | SiteKey::StaticHead | SiteKey::Frame(_) => Placing::Fixed,
        SiteKey::Block(id) => {
            let plan = &heap.blocks[&id];
            Placing::Moved { wide: plan.wide, tall: plan.tall }
        }
        SiteKey::WideArrows => Placing::Fixed,
    };
    canvas.into_sites().into_iter().map(|(key, items)| Site { place: place(key), items }).collect()
}

fn paint_heads(scene: &Scene, heap: &HeapPlan, width: Px, canvas: &mut Canvas) {
    for (t, moment) in scene.moments.iter().enumerate() {
        canvas.at_moment(t);
        column_head(messages::STACK, Px(0), Px(0), FRAME_WIDTH, SiteKey::Heads, canvas);
        let standing = moment.picture.frames.iter().filter(|f| f.state != FrameState::Returned).count();
        let grows = if standing > 1 { messages::stack_total(moment.stack_bytes) } else { messages::GROWS.to_string() };
        let point = at(FRAME_WIDTH, px(10.0));
        let text = Shape::Text { style: Style::Note, at: point, anchor: Anchor::End, text: grows };
        canvas.put(SiteKey::Heads, Layer::Ink, text);
        if heap.has_heap {
            column_head(messages::HEAP, HEAP_X, Px(0), width - HEAP_X, SiteKey::HeapHead, canvas);
        }
        if let Some(y) = heap.static_head {
            column_head(messages::STATIC, HEAP_X, y, width - HEAP_X, SiteKey::StaticHead, canvas);
        }
    }
}

fn column_head(text: &str, x: Px, y: Px, width: Px, site: SiteKey, canvas: &mut Canvas) {
    let (point, text) = (at(x, y + px(10.0)), text.to_string());
    canvas.put(site, Layer::Ink, Shape::Text { style: Style::ColumnHead, at: point, anchor: Anchor::Start, text });
    let line = y + px(16.5);
    let path = vec![Segment::Move(at(x, line)), Segment::Line(at(x + width, line))];
    canvas.put(site, Layer::Ground, Shape::Path { style: Style::Rule, path });
}

/// Paints every arrow in the moments in which it exists; an arrow may need more height than what it joins.
fn paint_arrows(arrows: &[Arrow], routes: &[Route], canvas: &mut Canvas, heights: &mut [Px]) {
    for (t, height) in heights.iter_mut().enumerate() {
        canvas.at_moment(t);
        let here = arrows.iter().zip(routes).filter(|(arrow, _)| arrow.moments.binary_search(&t).is_ok());
        for (arrow, route) in here {
            paint_arrow(arrow, route, SiteKey::WideArrows, canvas);
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
    if route.crosses_another {
        put(Layer::Ground, Shape::Path { style: Style::Halo, path: outside_frame(&route.path) });
    }
    match arrow.kind {
        PointerKind::Owner => put(Layer::Outline, line(Style::LineOwner)),
        PointerKind::Shared => put(Layer::Outline, line(Style::LineShared)),
        PointerKind::Mutable => {
            put(Layer::Outline, line(Style::LineMutable));
            put(Layer::Tint, line(Style::LineMutableInner));
        }
        PointerKind::Weak => put(Layer::Outline, line(Style::LineWeak)),
        PointerKind::Raw | PointerKind::Dangling => put(Layer::Outline, line(Style::LineRaw)),
    }
    put(Layer::Ink, head(arrow.kind, route.tip, route.direction));
    if let Some(path) = &route.bracket {
        let style = if arrow.kind == PointerKind::Mutable { Style::BracketMutable } else { Style::BracketShared };
        put(Layer::Ink, Shape::Path { style, path: path.clone() });
    }
}

/// The halo has the colour of the page, so it may not be seen on a frame.
fn outside_frame(path: &[Segment]) -> Vec<Segment> {
    let mut path = path.to_vec();
    if let Some(Segment::Move(start)) = path.first_mut()
        && start.x < FRAME_WIDTH
    {
        start.x = FRAME_WIDTH + px(1.0);
    }
    path
}

/// A head with its point at `tip`.
fn head(kind: PointerKind, tip: Point, direction: Direction) -> Shape {
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
    let middle = at((start.x.max(FRAME_WIDTH) + tip.x - px(7.0)) / 2, tip.y);
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
