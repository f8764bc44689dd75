//! What is wrong with a drawing, as far as geometry can tell: texts over texts, arrows over texts, things outside.

use mdbook_memory::arrange::geometry::{Point, Px, Rect, at, crosses, flatten, px};
use mdbook_memory::arrange::{Anchor, Drawing, Placing, Shape, Style};

/// The two arrangements.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Arrangement {
    Wide,
    Tall,
}

/// All faults of all moments, each once.
pub fn faults(drawing: &Drawing) -> Vec<String> {
    let mut found = Vec::new();
    for arrangement in [Arrangement::Wide, Arrangement::Tall] {
        for moment in 0..drawing.moments {
            for fault in faults_of(drawing, arrangement, moment) {
                let fault = format!("{arrangement:?}: {fault}");
                if !found.contains(&fault) {
                    found.push(fault);
                }
            }
        }
    }
    found
}

fn faults_of(drawing: &Drawing, arrangement: Arrangement, moment: usize) -> Vec<String> {
    let shapes = shapes(drawing, arrangement, moment);
    let texts: Vec<(Rect, &str)> = shapes.iter().filter_map(|(corner, shape)| text_box(*corner, shape)).collect();
    let mut faults = Vec::new();
    for (i, (a, first)) in texts.iter().enumerate() {
        for (b, second) in &texts[i + 1..] {
            if a.overlaps(*b) {
                faults.push(format!("`{first}` and `{second}` overlap"));
            }
        }
    }
    for (corner, shape) in &shapes {
        let Shape::Path { style, path } = shape else { continue };
        if !is_line(*style) {
            continue;
        }
        for (from, to) in flatten(path) {
            let piece = (from + *corner, to + *corner);
            for (rect, text) in &texts {
                if crosses(piece, rect.grown(px(-1.0))) {
                    faults.push(format!("an arrow ({style:?}) runs over `{text}`"));
                }
            }
        }
    }
    faults.extend(outside(drawing, arrangement, moment, &texts));
    faults.extend(boxes_that_overlap(&shapes));
    faults
}

fn shapes(drawing: &Drawing, arrangement: Arrangement, moment: usize) -> Vec<(Point, &Shape)> {
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
        let Some(corner) = corner(site.place) else { continue };
        let here = site.items.iter().filter(|item| item.first <= moment && moment <= item.last);
        all.extend(here.map(|item| (corner, &item.shape)));
    }
    all
}

fn text_box(corner: Point, shape: &Shape) -> Option<(Rect, &str)> {
    let Shape::Text { style, at: point, anchor, text } = shape else { return None };
    let (letter, height) = match style {
        Style::Name | Style::Value | Style::GoneName | Style::GoneValue | Style::BadName => (7.8, 10.0),
        Style::Key => (6.6, 8.0),
        Style::Index => (6.3, 8.0),
        _ => (5.2, 8.0),
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

fn outside(drawing: &Drawing, arrangement: Arrangement, moment: usize, texts: &[(Rect, &str)]) -> Vec<String> {
    let extent = match arrangement {
        Arrangement::Wide => &drawing.wide,
        Arrangement::Tall => drawing.tall.as_ref().expect("every drawing has a tall arrangement"),
    };
    let canvas = Rect::new(Px(0), px(-2.0), extent.width + px(4.0), extent.heights[moment] + px(4.0));
    let is_out = |rect: &Rect| {
        rect.left < canvas.left || rect.right > canvas.right || rect.top < canvas.top || rect.bottom > canvas.bottom
    };
    texts
        .iter()
        .filter(|(rect, _)| is_out(rect))
        .map(|(rect, text)| {
            format!(
                "`{text}` is outside at {},{} of {}x{}",
                rect.right, rect.bottom, extent.width, extent.heights[moment]
            )
        })
        .collect()
}

/// Outlines of values may not overlap one another.
fn boxes_that_overlap(shapes: &[(Point, &Shape)]) -> Vec<String> {
    let boxes: Vec<(Rect, Style)> = shapes
        .iter()
        .filter_map(|(corner, shape)| match shape {
            Shape::Rect { style, rect, .. }
                if matches!(style, Style::Box | Style::ReadOnly | Style::GoneBox | Style::Reserved) =>
            {
                Some((rect.offset(*corner), *style))
            }
            _ => None,
        })
        .collect();
    let mut faults = Vec::new();
    for (i, (a, first)) in boxes.iter().enumerate() {
        for (b, second) in &boxes[i + 1..] {
            if a.overlaps(*b) {
                faults.push(format!(
                    "boxes overlap: {first:?} at {},{} and {second:?} at {},{}",
                    a.left, a.top, b.left, b.top
                ));
            }
        }
    }
    faults
}
