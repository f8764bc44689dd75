//! What is wrong with a drawing, as far as geometry can tell: texts over texts, boxes over boxes, arrows over texts, arrows
//! that end beside what they point to, things outside.

use std::fmt;

use mdbook_memory::arrange::geometry::{Point, Px, Rect, Segment, at, crosses, flatten, px};
use mdbook_memory::arrange::{Anchor, Drawing, MAX_WIDTH, MOST_WIDTH, Placing, Shape, Style};

/// The two arrangements.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Arrangement {
    Wide,
    Tall,
}

/// Something that is wrong.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fault {
    pub kind: &'static str,
    pub text: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.kind, self.text)
    }
}

/// Whether the narrow arrangement is wider than a phone, or the wide one than a page.
pub fn width(drawing: &Drawing) -> Option<Fault> {
    let (wide, narrow) = (drawing.wide.width, drawing.tall.as_ref()?.width);
    let of_page = (wide > MAX_WIDTH).then(|| Fault { kind: "wider than a page", text: wide.to_string() });
    of_page.or_else(|| (narrow > MOST_WIDTH).then(|| Fault { kind: "wider than a phone", text: narrow.to_string() }))
}

/// All faults of all moments, each once.
pub fn faults(drawing: &Drawing) -> Vec<Fault> {
    let mut found: Vec<Fault> = Vec::new();
    for arrangement in [Arrangement::Wide, Arrangement::Tall] {
        for moment in 0..drawing.moments {
            for (kind, text) in faults_of(drawing, arrangement, moment) {
                let fault = Fault { kind, text: format!("{arrangement:?}: {text}") };
                if !found.contains(&fault) {
                    found.push(fault);
                }
            }
        }
    }
    found
}

type Found = Vec<(&'static str, String)>;

fn faults_of(drawing: &Drawing, arrangement: Arrangement, moment: usize) -> Found {
    let shapes = shapes(drawing, arrangement, moment);
    // What stood together in the moment before was looked at then.
    let is_new = |age: &Age| *age == Age::New;
    let written = |(corner, shape, age): &(Point, &'_ Shape, Age)| {
        text_box(*corner, shape).map(|(r, t)| (r, t.to_string(), *age))
    };
    let aged: Vec<(Rect, String, Age)> = shapes.iter().filter_map(written).collect();
    let texts: Vec<(Rect, &str)> = aged.iter().map(|(rect, text, _)| (*rect, text.as_str())).collect();
    let mut faults = Vec::new();
    for (i, (a, first, age)) in aged.iter().enumerate() {
        for (b, second, other) in &aged[i + 1..] {
            if (is_new(age) || is_new(other)) && a.overlaps(*b) {
                faults.push(("texts overlap", format!("`{first}` and `{second}`")));
            }
        }
    }
    for (corner, shape, age) in &shapes {
        let Shape::Path { style, path } = shape else { continue };
        if !is_line(*style) {
            continue;
        }
        for (from, to) in flatten(path) {
            let piece = (from + *corner, to + *corner);
            for (rect, text, other) in &aged {
                if (is_new(age) || is_new(other)) && crosses(piece, rect.grown(px(-1.0))) {
                    let Rect { left, top, .. } = rect;
                    let text = format!("{style:?} runs over `{text}` at {left},{top} in moment {}", moment + 1);
                    faults.push(("arrow over text", text));
                }
            }
        }
    }
    faults.extend(outside(drawing, arrangement, moment, &shapes, &texts));
    faults.extend(boxes_that_overlap(&shapes));
    faults.extend(arrows_over_boxes(&shapes, moment));
    faults.extend(arrows_that_miss(&shapes, &texts));
    faults
}

/// Whether a shape was there in the moment before.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Age {
    New,
    Old,
}

fn shapes(drawing: &Drawing, arrangement: Arrangement, moment: usize) -> Vec<(Point, &Shape, Age)> {
    let corner = |place: Placing| match (place, arrangement) {
        (Placing::Fixed, _) | (Placing::Wide, Arrangement::Wide) | (Placing::Tall, Arrangement::Tall) => {
            Some(at(Px(0), Px(0)))
        }
        (Placing::Moved { wide, .. }, Arrangement::Wide) => Some(wide),
        (Placing::Moved { tall, .. }, Arrangement::Tall) => Some(tall),
        (Placing::Wide, Arrangement::Tall) | (Placing::Tall, Arrangement::Wide) => None,
    };
    let mut all = Vec::new();
    for site in &drawing.sites {
        let Some(corner) = corner(site.place).filter(|corner| corner.x > px(-1000.0)) else { continue };
        let here = site.items.iter().filter(|item| item.first <= moment && moment <= item.last);
        let age = |first: usize| if first == moment { Age::New } else { Age::Old };
        all.extend(here.map(|item| (corner, &item.shape, age(item.first))));
    }
    all
}

fn text_box(corner: Point, shape: &Shape) -> Option<(Rect, &str)> {
    let Shape::Text { style, at: point, anchor, text } = shape else { return None };
    let (letter, height) = match style {
        Style::Name | Style::Value | Style::GoneName | Style::GoneValue | Style::BadName => (7.8, 10.0),
        Style::Key => (6.6, 8.0),
        Style::Index => (6.3, 8.0),
        _ => (4.9, 8.0),
    };
    let width = Px((letter * 100.0) as i32 * text.chars().count() as i32);
    let left = match anchor {
        Anchor::Start => point.x,
        Anchor::Middle => point.x - width / 2,
        Anchor::End => point.x - width,
    };
    Some((Rect::new(left, point.y - px(height), width, px(height)).offset(corner), text))
}

fn is_line(style: Style) -> bool {
    use Style::*;
    matches!(style, LineOwner | LineShared | LineMutable | LineWeak | LineRaw | LineDangling)
}

fn outside(
    drawing: &Drawing,
    arrangement: Arrangement,
    moment: usize,
    shapes: &[(Point, &Shape, Age)],
    texts: &[(Rect, &str)],
) -> Found {
    let extent = match arrangement {
        Arrangement::Wide => &drawing.wide,
        Arrangement::Tall => drawing.tall.as_ref().expect("every drawing has a tall arrangement"),
    };
    let canvas = Rect::new(px(-0.5), px(-2.0), extent.width + px(4.0), extent.heights[moment] + px(2.5));
    let is_out = |rect: &Rect| {
        rect.left < canvas.left || rect.right > canvas.right || rect.top < canvas.top || rect.bottom > canvas.bottom
    };
    let said = |what: &str, rect: &Rect| {
        let Rect { left, top, right, bottom } = *rect;
        let text = format!("{what} at {left},{top}..{right},{bottom} of {}x{}", extent.width, extent.heights[moment]);
        ("outside", text)
    };
    let mut faults: Found =
        texts.iter().filter(|(r, _)| is_out(r)).map(|(r, text)| said(&format!("`{text}`"), r)).collect();
    for (corner, shape, _) in shapes.iter().filter(|(.., age)| *age == Age::New) {
        let (what, rect) = match shape {
            Shape::Rect { style, rect, .. } => (format!("{style:?}"), *rect),
            Shape::Path { style, path } if *style != Style::Rule && *style != Style::Halo => match hull(path) {
                Some(rect) => (format!("{style:?}"), rect),
                None => continue,
            },
            Shape::Circle { style, center, radius } => {
                (format!("{style:?}"), Rect::new(center.x, center.y, Px(0), Px(0)).grown(*radius))
            }
            Shape::Path { .. } | Shape::Text { .. } => continue,
        };
        let rect = rect.offset(*corner);
        if is_out(&rect) {
            faults.push(said(&what, &rect));
        }
    }
    faults
}

fn hull(path: &[Segment]) -> Option<Rect> {
    let points = flatten(path).into_iter().flat_map(|(a, b)| [a, b]);
    points.map(|p| Rect { left: p.x, right: p.x, top: p.y, bottom: p.y }).reduce(Rect::union)
}

/// The outlines of values.
fn boxes(shapes: &[(Point, &Shape, Age)]) -> Vec<(Rect, Style, Age)> {
    let outline = |(corner, shape, age): &(Point, &Shape, Age)| match shape {
        Shape::Rect { style, rect, .. }
            if matches!(
                style,
                Style::Box | Style::ReadOnly | Style::GoneBox | Style::Reserved | Style::Spare | Style::Ghost
            ) =>
        {
            Some((rect.offset(*corner), *style, *age))
        }
        _ => None,
    };
    shapes.iter().filter_map(outline).collect()
}

/// Outlines may not overlap; those of a table hold those of its rows.
fn boxes_that_overlap(shapes: &[(Point, &Shape, Age)]) -> Found {
    let boxes = boxes(shapes);
    let holds = |a: Rect, b: Rect| {
        a.left <= b.left + px(1.0)
            && a.right + px(1.0) >= b.right
            && a.top <= b.top + px(1.0)
            && a.bottom + px(1.0) >= b.bottom
    };
    let mut faults = Vec::new();
    for (i, (a, first, age)) in boxes.iter().enumerate() {
        for (b, second, other) in &boxes[i + 1..] {
            if (*age == Age::New || *other == Age::New) && a.overlaps(*b) && !holds(*a, *b) && !holds(*b, *a) {
                let text = format!("{first:?} at {},{} and {second:?} at {},{}", a.left, a.top, b.left, b.top);
                faults.push(("boxes overlap", text));
            }
        }
    }
    faults
}

/// No arrow runs over or along the outline of a value, but of that which it leaves, to the right, and of that at which it
/// ends.
fn arrows_over_boxes(shapes: &[(Point, &Shape, Age)], moment: usize) -> Found {
    let boxes = boxes(shapes);
    let mut faults = Vec::new();
    for (corner, shape, age) in shapes {
        let Shape::Path { style, path } = shape else { continue };
        let pieces: Vec<(Point, Point)> = flatten(path).into_iter().map(|(a, b)| (a + *corner, b + *corner)).collect();
        let (Some((start, _)), Some((_, end))) = (pieces.first(), pieces.last()) else { continue };
        if !is_line(*style) || *style == Style::LineDangling {
            continue;
        }
        let hull = pieces.iter().map(|(a, b)| around(*a, *b)).reduce(Rect::union).unwrap_or(around(*start, *end));
        let near = boxes.iter().filter(|(rect, ..)| hull.overlaps(rect.grown(px(2.0))));
        for (rect, outline, _) in near.filter(|(.., other)| *age == Age::New || *other == Age::New) {
            let kept = match () {
                () if holds_point(*rect, *start) => Rect { right: start.x - px(12.0), ..*rect },
                () if holds_point(rect.grown(px(11.0)), *end) => rect.grown(px(-1.0)),
                () => rect.grown(px(1.0)),
            };
            if pieces.iter().any(|&piece| crosses(piece, kept)) {
                let Rect { left, top, right, bottom } = rect;
                let place = format!("{outline:?} at {left},{top}..{right},{bottom} in moment {}", moment + 1);
                faults.push(("arrow over box", format!("{style:?} from {},{} over {place}", start.x, start.y)));
            }
        }
    }
    faults
}

fn around(a: Point, b: Point) -> Rect {
    Rect { left: a.x.min(b.x), right: a.x.max(b.x), top: a.y.min(b.y), bottom: a.y.max(b.y) }.grown(px(1.0))
}

fn holds_point(rect: Rect, point: Point) -> bool {
    rect.left <= point.x && point.x <= rect.right && rect.top <= point.y && point.y <= rect.bottom
}

/// The point of every head lies at the edge of a box, at a bracket, or behind the name of a struct.
fn arrows_that_miss(shapes: &[(Point, &Shape, Age)], texts: &[(Rect, &str)]) -> Found {
    let boxes = boxes(shapes);
    let brackets: Vec<(Point, Point)> = shapes
        .iter()
        .filter_map(|(corner, shape, _)| match shape {
            Shape::Path { style: Style::BracketShared | Style::BracketMutable, path } => Some((*corner, path)),
            _ => None,
        })
        .flat_map(|(corner, path)| flatten(path).into_iter().map(move |(a, b)| (a + corner, b + corner)))
        .collect();
    let dividers: Vec<(Point, Point)> = shapes
        .iter()
        .filter_map(|(corner, shape, _)| match shape {
            Shape::Path { style: Style::Spare, path } => Some((*corner, path)),
            _ => None,
        })
        .flat_map(|(corner, path)| flatten(path).into_iter().map(move |(a, b)| (a + corner, b + corner)))
        .collect();
    let mut faults = Vec::new();
    for (corner, shape, _) in shapes.iter().filter(|(.., age)| *age == Age::New) {
        let Shape::Path { style, path } = shape else { continue };
        let tip = match style {
            Style::HeadOwner | Style::HeadMutable | Style::HeadRaw => flatten(path).first().map(|(a, _)| *a),
            Style::HeadShared | Style::HeadWeak => flatten(path).first().map(|(_, b)| *b),
            _ => continue,
        };
        let Some(tip) = tip.map(|tip| tip + *corner) else { continue };
        let near = px(3.0);
        let at_edge = |rect: &Rect| {
            let (outer, inner) = (rect.grown(near), rect.grown(-near));
            let inside = |r: Rect| tip.x >= r.left && tip.x <= r.right && tip.y >= r.top && tip.y <= r.bottom;
            inside(outer) && !inside(inner)
        };
        let at_line = |(a, b): &(Point, Point)| {
            Rect { left: a.x.min(b.x), right: a.x.max(b.x), top: a.y.min(b.y), bottom: a.y.max(b.y) }
                .grown(near)
                .overlaps(Rect::new(tip.x, tip.y, Px(1), Px(1)))
        };
        let behind_text = |(rect, _): &(Rect, &str)| {
            (tip.y - rect.center().y).abs() < px(14.0) && tip.x > rect.right - px(16.0) && tip.x < rect.right + px(40.0)
        };
        let hits = boxes.iter().any(|(rect, ..)| at_edge(rect))
            || brackets.iter().any(at_line)
            || dividers.iter().any(at_line)
            || texts.iter().any(behind_text);
        if !hits {
            faults.push(("arrow misses", format!("{style:?} ends at {},{}", tip.x, tip.y)));
        }
    }
    faults
}
