//! [`Drawing`] to SVG: one picture for all moments, as one physical line of deterministic bytes.
//!
//! An element carries the steps in which it exists as `--a` and `--b`; the number `--t`, which everything inherits, says
//! which step is shown. So stepping sets one number, and a static panel is a `<use>` with its own.

mod classes;
mod standalone;

pub use standalone::standalone;

use svg::node::element::{Circle, Description, Element, Group, Path, Rectangle, Text as TextElement, Use};
use svg::node::{Node, Text};

use crate::arrange::geometry::{Point, Px, Segment, px};
use crate::arrange::{Anchor, Area, Drawing, Extent, Item, MAX_WIDTH, Placing, Shape, Site};
use crate::scene::messages;

/// The picture of a drawing; `id` is the id of the group that panels use, and must be unique in the whole book.
///
/// The result has no newline: a blank line would end the HTML block of a Markdown page.
pub fn svg(drawing: &Drawing, id: &str) -> String {
    let step = drawing.start + 1;
    let mut root = root(drawing, drawing.start, |extent| extent.height());
    root.assign("aria-label", messages::label_of_figure(step, drawing.moments));
    let description = drawing.descriptions.get(drawing.start).cloned().unwrap_or_default();
    root.append(Description::new().add(Text::new(one_line(&description))));
    let mut group = Element::new("g");
    group.assign("id", id);
    for site in &drawing.sites {
        group.append(placed(site, drawing));
    }
    root.append(group);
    for (place, areas) in &drawing.areas {
        let mut group = group_at(*place, drawing);
        areas.iter().for_each(|area| group.append(area_element(area)));
        root.append(group);
    }
    without_newlines(&root.to_string())
}

/// An area of the lens. The script knows from its numbers when it is there and what it speaks of.
fn area_element(area: &Area) -> Element {
    let mut element = Element::new("rect");
    element.assign("class", "m-hit");
    element.assign("data-l", area.part.subject.to_string());
    element.assign("data-t", format!("{} {}", area.first + 1, area.last + 1));
    for (name, value, usual) in
        [("data-i", area.part.element, 0), ("data-k", area.columns, 1), ("data-n", area.part.count, 1)]
    {
        if value != usual {
            element.assign(name, value.to_string());
        }
    }
    element.assign("x", area.rect.left.to_string());
    element.assign("y", area.rect.top.to_string());
    element.assign("width", area.rect.width().to_string());
    element.assign("height", area.rect.height().to_string());
    element
}

/// A picture of one moment that uses the group of another: it costs a few bytes.
pub fn panel(drawing: &Drawing, id: &str, moment: usize, label: &str) -> String {
    let mut root = root(drawing, moment, |extent| extent.heights.get(moment).copied().unwrap_or_default());
    root.assign("aria-label", attribute(label));
    root.append(Use::new().set("href", format!("#{id}")));
    without_newlines(&root.to_string())
}

/// A picture of one moment that stands alone: both arrangements, but nothing of other moments and no ids.
pub fn still(drawing: &Drawing, moment: usize, label: &str) -> String {
    let mut root = root(drawing, moment, |extent| extent.heights.get(moment).copied().unwrap_or_default());
    root.assign("aria-label", attribute(label));
    for site in &drawing.sites {
        let mut group = group_at(site.place, drawing);
        let here = site.items.iter().filter(|item| item.first <= moment && moment <= item.last);
        let mut is_empty = true;
        for item in here {
            append(&item.shape, &mut group);
            is_empty = false;
        }
        if !is_empty {
            root.append(group);
        }
    }
    without_newlines(&root.to_string())
}

fn root(drawing: &Drawing, moment: usize, height_of: impl Fn(&Extent) -> Px) -> Element {
    let wide = &drawing.wide;
    let height = height_of(wide);
    let mut style = format!("--t:{};--W:{}px;--H:{height}px", moment + 1, wide.width);
    let mut class = "m-svg".to_string();
    if let Some(tall) = &drawing.tall {
        style += &format!(";--TW:{}px;--TH:{}px", tall.width, height_of(tall));
        class += &format!(" m-2 m-{}", wide.width.min(MAX_WIDTH));
    }
    let mut root = Element::new("svg");
    root.assign("class", class);
    root.assign("role", "img");
    root.assign("style", style);
    root.assign("width", wide.width.to_string());
    root.assign("height", height.to_string());
    root
}

fn placed(site: &Site, drawing: &Drawing) -> Element {
    let mut group = group_at(site.place, drawing);
    timed(&site.items, drawing, &mut group);
    group
}

/// An empty group at a place in either arrangement.
fn group_at(place: Placing, drawing: &Drawing) -> Element {
    let mut group = Element::new("g");
    match place {
        Placing::Fixed => {}
        Placing::Moved { wide, tall } => {
            group.assign("transform", format!("translate({} {})", wide.x, wide.y));
            if drawing.tall.is_some() && wide != tall {
                group.assign("class", "m-o");
                let style = format!("--x:{}px;--y:{}px;--u:{}px;--z:{}px", wide.x, wide.y, tall.x, tall.y);
                group.assign("style", style);
            }
        }
        Placing::Wide => group.assign("class", "m-aw"),
        Placing::Tall => {
            group.assign("class", "m-at");
            group.assign("opacity", "0");
        }
    }
    group
}

/// Items in a row that live equally long share a group with their interval; what lives shorter among them has a group in
/// theirs.
fn timed(items: &[Item], drawing: &Drawing, parent: &mut impl Node) {
    nested(items, (0, drawing.moments - 1), drawing, parent);
}

fn nested(items: &[Item], life: (usize, usize), drawing: &Drawing, parent: &mut impl Node) {
    let mut rest = items;
    while let Some(next) = rest.first() {
        let (first, last) = (next.first, next.last);
        let is_within = |item: &&Item| first <= item.first && item.last <= last;
        let run = rest.iter().take_while(is_within).count();
        if (first, last) == life {
            let equal = rest.iter().take_while(|item| (item.first, item.last) == life).count();
            append_all(&rest[..equal], parent);
            rest = &rest[equal..];
            continue;
        }
        let mut group = Group::new().set("class", "m-e").set("style", interval(first, last, drawing.moments));
        if drawing.start < first || drawing.start > last {
            // For readers without CSS `clamp`, in which every step would show at once.
            group.assign("opacity", "0");
        }
        nested(&rest[..run], (first, last), drawing, &mut group);
        parent.append(group);
        rest = &rest[run..];
    }
}

/// The letters of a strip are one element with a place for each.
fn append_all(items: &[Item], parent: &mut impl Node) {
    for letters in items.chunk_by(|a, b| is_letter_beside(&a.shape, &b.shape)) {
        let mut first = element(&letters[0].shape);
        if letters.len() > 1 {
            let (mut text, mut places) = (String::new(), Vec::new());
            for item in letters {
                if let Shape::Text { at, text: letter, .. } = &item.shape {
                    text += letter;
                    places.push(at.x.to_string());
                }
            }
            first = TextElement::new(text).set("class", class(&letters[0].shape)).into();
            first.assign("x", places.join(" "));
            if let Shape::Text { at, .. } = &letters[0].shape {
                first.assign("y", at.y.to_string());
            }
        }
        parent.append(first);
    }
}

/// Whether both are single letters on one line that look alike.
fn is_letter_beside(a: &Shape, b: &Shape) -> bool {
    let letter = |shape: &Shape| match shape {
        Shape::Text { style, at, anchor, text } => match text.as_bytes() {
            [one] if one.is_ascii_graphic() => Some((*style, *anchor, at.y)),
            _ => None,
        },
        Shape::Rect { .. } | Shape::Circle { .. } | Shape::Path { .. } => None,
    };
    letter(a).is_some() && letter(a) == letter(b)
}

/// Steps count from 1; ends that are those of the whole run are left to the style sheet's defaults.
fn interval(first: usize, last: usize, moments: usize) -> String {
    let from = (first > 0).then(|| format!("--a:{}", first + 1));
    let to = (last + 1 < moments).then(|| format!("--b:{}", last + 1));
    from.into_iter().chain(to).collect::<Vec<_>>().join(";")
}

fn append(shape: &Shape, parent: &mut impl Node) {
    parent.append(element(shape));
}

/// A shape as an element with its class.
fn element(shape: &Shape) -> Element {
    let mut element = bare(shape);
    element.assign("class", class(shape));
    element
}

fn class(shape: &Shape) -> String {
    match shape {
        Shape::Rect { style, .. } | Shape::Circle { style, .. } | Shape::Path { style, .. } => {
            classes::class(*style).to_string()
        }
        Shape::Text { style, anchor, .. } => match anchor {
            Anchor::Start => classes::class(*style).to_string(),
            Anchor::Middle => format!("{} m-mid", classes::class(*style)),
            Anchor::End => format!("{} m-end", classes::class(*style)),
        },
    }
}

/// A shape as an element with its geometry alone.
fn bare(shape: &Shape) -> Element {
    match shape {
        Shape::Rect { rect, radius, .. } if *radius == Px(0) => {
            let (w, h) = (rect.width(), rect.height());
            let data = format!("M{} {}h{w}v{h}h{}z", rect.left, rect.top, -w);
            Path::new().set("d", data).into()
        }
        Shape::Rect { rect, radius, .. } => {
            let rectangle = Rectangle::new().set("x", rect.left.to_string()).set("y", rect.top.to_string());
            let sized = rectangle.set("width", rect.width().to_string()).set("height", rect.height().to_string());
            sized.set("rx", radius.to_string()).into()
        }
        Shape::Circle { center, radius, .. } => {
            let circle = Circle::new().set("cx", center.x.to_string()).set("cy", center.y.to_string());
            circle.set("r", radius.to_string()).into()
        }
        Shape::Path { path, .. } => Path::new().set("d", data(path)).into(),
        Shape::Text { at, text, .. } => {
            let element = TextElement::new(one_line(text));
            element.set("x", at.x.to_string()).set("y", at.y.to_string()).into()
        }
    }
}

/// Path data. All but the beginnings is relative: heads and corners that look alike are then written alike, so that a
/// further one compresses to almost nothing.
fn data(path: &[Segment]) -> String {
    let mut written = String::new();
    let mut here = Point::default();
    for segment in path {
        let (letter, numbers, to) = match *segment {
            Segment::Move(p) => ('M', vec![p.x, p.y], p),
            Segment::Line(p) if p.y == here.y => ('h', vec![p.x - here.x], p),
            Segment::Line(p) if p.x == here.x => ('v', vec![p.y - here.y], p),
            Segment::Line(p) => ('l', from(here, &[p]), p),
            Segment::Curve(a, b, p) => ('c', from(here, &[a, b, p]), p),
            Segment::Corner(c, p) => ('q', from(here, &[c, p]), p),
            Segment::Arc(r, p) => ('a', [vec![r, r, Px(0), Px(0), px(1.0)], from(here, &[p])].concat(), p),
            Segment::Close => ('z', Vec::new(), here),
        };
        written.push(letter);
        let numbers: Vec<String> = numbers.iter().map(Px::to_string).collect();
        written += &numbers.join(" ");
        here = to;
    }
    written
}

fn from(here: Point, points: &[Point]) -> Vec<Px> {
    points.iter().flat_map(|p| [p.x - here.x, p.y - here.y]).collect()
}

/// Author's text for an attribute. The `svg` crate escapes `&`, `<` and `>`, but not the quotes that end an attribute.
fn attribute(text: &str) -> String {
    one_line(text).replace('"', "\u{201d}")
}

/// Control characters have no place in XML, nor newlines in one physical line.
fn one_line(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

/// The `svg` crate writes a newline around every node. No text of ours holds one, so they all can go.
fn without_newlines(text: &str) -> String {
    text.replace('\n', "")
}

/// The hatching of ghosts and padding, once on each page, in a picture without size.
pub fn hatch() -> String {
    let mut line = Path::new().set("d", "M0 0V6");
    line.assign("style", "stroke:var(--mm-edge,#666);stroke-width:1.3;opacity:.55");
    let pattern = hatch_pattern().add(line);
    let mut root = Element::new("svg");
    root.assign("width", "0");
    root.assign("height", "0");
    root.assign("style", "position:absolute");
    root.assign("aria-hidden", "true");
    root.append(svg::node::element::Definitions::new().add(pattern));
    without_newlines(&root.to_string())
}

fn hatch_pattern() -> svg::node::element::Pattern {
    let pattern = svg::node::element::Pattern::new().set("id", "mm-hatch").set("width", px(6.0).to_string());
    pattern
        .set("height", px(6.0).to_string())
        .set("patternUnits", "userSpaceOnUse")
        .set("patternTransform", "rotate(45)")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::arrange::Style;
    use crate::arrange::geometry::at;

    #[test]
    fn paths_are_short() {
        let p = |x: f64, y: f64| at(px(x), px(y));
        let path = [Segment::Move(p(0.0, 1.5)), Segment::Line(p(4.0, 1.5)), Segment::Line(p(4.0, 9.0)), Segment::Close];
        assert_eq!(data(&path), "M0 1.5h4v7.5z");
    }

    #[test]
    fn texts_are_escaped_and_one_line() {
        let shape =
            Shape::Text { style: Style::Value, at: at(Px(0), Px(0)), anchor: Anchor::Start, text: "<a&\nb>".into() };
        let text = without_newlines(&element(&shape).to_string());
        assert_eq!(text, r#"<text class="m-t" x="0" y="0">&lt;a&amp; b&gt;</text>"#);
    }
}
