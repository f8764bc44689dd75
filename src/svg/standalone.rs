//! One moment of a drawing as an SVG file of its own: plain attributes, no style sheet, no script, valid XML.

use svg::node::Node;
use svg::node::element::{Definitions, Element, Path, Rectangle};

use crate::arrange::geometry::{Px, px};
use crate::arrange::{Anchor, Drawing, Placing, Shape, Style};

/// Around the figure.
const MARGIN: Px = px(12.0);

const INK: &str = "#000";
const DIM: &str = "#545454";
const EDGE: &str = "#666";
const HAIR: &str = "#c7c7c7";
const FRAME: &str = "#f2f2f2";
const HEAD: &str = "#e6e6e6";
const PAGE: &str = "#fff";
const HOT: &str = "#ffe9a3";
const SHARED: &str = "#0a4f96";
const MUT: &str = "#913400";
const BAD: &str = "#82002c";
const MONO: &str = "Source Code Pro, Menlo, Consolas, DejaVu Sans Mono, monospace";
const SANS: &str = "Open Sans, Helvetica, Arial, DejaVu Sans, sans-serif";

/// The picture of moment `moment` (from 0) in the colours of the light theme.
pub fn standalone(drawing: &Drawing, moment: usize) -> String {
    let height = drawing.wide.heights.get(moment).copied().unwrap_or_default() + MARGIN * 2;
    let width = drawing.wide.width + MARGIN * 2;
    let mut root = Element::new("svg");
    root.assign("xmlns", "http://www.w3.org/2000/svg");
    root.assign("width", width.to_string());
    root.assign("height", height.to_string());
    root.assign("viewBox", format!("{} {} {width} {height}", -MARGIN, -MARGIN));
    root.assign("role", "img");
    let description = drawing.descriptions.get(moment).cloned().unwrap_or_default();
    root.append(svg::node::element::Description::new().add(svg::node::Text::new(super::one_line(&description))));
    root.append(Definitions::new().add(hatch()));
    let ground = Rectangle::new().set("x", (-MARGIN).to_string()).set("y", (-MARGIN).to_string());
    root.append(ground.set("width", width.to_string()).set("height", height.to_string()).set("fill", PAGE));
    for site in drawing.sites.iter().filter(|site| !site.place.is_away()) {
        let mut group = Element::new("g");
        if let Placing::Moved { wide, .. } = site.place {
            group.assign("transform", format!("translate({} {})", wide.x, wide.y));
        }
        let here = site.items.iter().filter(|item| item.first <= moment && moment <= item.last);
        let mut is_empty = true;
        for item in here {
            group.append(element(&item.shape));
            is_empty = false;
        }
        if !is_empty {
            root.append(group);
        }
    }
    super::without_newlines(&root.to_string()) + "\n"
}

fn hatch() -> svg::node::element::Pattern {
    let line = Path::new().set("d", "M0 0V6").set("stroke", EDGE).set("stroke-width", "1.3").set("opacity", "0.55");
    super::hatch_pattern().add(line)
}

fn element(shape: &Shape) -> Element {
    let mut element = super::bare(shape);
    let style = match shape {
        Shape::Rect { style, .. } | Shape::Circle { style, .. } | Shape::Path { style, .. } => *style,
        Shape::Text { style, anchor, .. } => {
            match anchor {
                Anchor::Start => {}
                Anchor::Middle => element.assign("text-anchor", "middle"),
                Anchor::End => element.assign("text-anchor", "end"),
            }
            *style
        }
    };
    for (name, value) in look(style) {
        element.assign(name, value);
    }
    element
}

type Attributes = Vec<(&'static str, &'static str)>;

fn text(family: &'static str, size: &'static str, weight: &'static str, fill: &'static str) -> Attributes {
    vec![("font-family", family), ("font-size", size), ("font-weight", weight), ("fill", fill)]
}

fn line(stroke: &'static str, width: &'static str) -> Attributes {
    vec![("fill", "none"), ("stroke", stroke), ("stroke-width", width)]
}

fn area(fill: &'static str, stroke: &'static str, width: &'static str) -> Attributes {
    vec![("fill", fill), ("stroke", stroke), ("stroke-width", width)]
}

fn dashed(mut attributes: Attributes, pattern: &'static str) -> Attributes {
    attributes.push(("stroke-dasharray", pattern));
    attributes
}

fn round(mut attributes: Attributes) -> Attributes {
    attributes.push(("stroke-linecap", "round"));
    attributes.push(("stroke-linejoin", "round"));
    attributes
}

/// What the style sheet says of a style, in the light theme.
fn look(style: Style) -> Attributes {
    match style {
        Style::ColumnHead => {
            let mut look = text(SANS, "11", "600", DIM);
            look.push(("letter-spacing", "0.9"));
            look
        }
        Style::Note => text(SANS, "11", "400", DIM),
        Style::Name => text(MONO, "13", "700", INK),
        Style::Value => text(MONO, "13", "500", INK),
        Style::Key => text(MONO, "11", "500", DIM),
        Style::Index => text(MONO, "10.5", "500", DIM),
        Style::GoneName | Style::GoneValue => text(MONO, "13", "500", DIM),
        Style::BadName => text(MONO, "13", "700", PAGE),
        Style::OnBad => text(SANS, "11", "400", PAGE),
        Style::NumberText => text(SANS, "10.5", "600", PAGE),
        Style::Rule | Style::Divider => line(HAIR, "1"),
        Style::Frame => area(FRAME, HAIR, "1"),
        Style::ActiveHead => area(HEAD, EDGE, "1"),
        Style::PanicHead => area(BAD, BAD, "1"),
        Style::ActiveFrame | Style::Brace => line(EDGE, "1"),
        variants!(Style: ActiveBar | HotBar | NumberDone | TailOwner | HeadOwner) => {
            vec![("fill", INK)]
        }
        Style::Box => area(PAGE, EDGE, "1"),
        Style::ReadOnly => area(FRAME, EDGE, "1"),
        Style::Gutter => vec![("fill", FRAME)],
        Style::Reserved => round(dashed(line(EDGE, "1.6"), "0 4.5")),
        Style::Spare | Style::GoneBox => dashed(line(EDGE, "1"), "3 3"),
        Style::Ghost => dashed(area("url(#mm-hatch)", EDGE, "1"), "3 3"),
        Style::Cover => vec![("fill", PAGE)],
        Style::Pad => vec![("fill", "url(#mm-hatch)")],
        Style::Hot => vec![("fill", HOT)],
        Style::Strike => line(DIM, "1"),
        Style::StrikeName => line(DIM, "1.5"),
        Style::Cross => round(line(BAD, "1.4")),
        Style::Slash => round(line(INK, "1.4")),
        Style::NumberPending => dashed(area(PAGE, DIM, "1.4"), "2.2 2"),
        Style::TailShared => area(PAGE, SHARED, "1.75"),
        Style::TailMutable => vec![("fill", MUT)],
        Style::TailMutableRing => line(MUT, "1.5"),
        Style::TailWeak => dashed(area(PAGE, INK, "1.5"), "1.6 1.6"),
        Style::TailRaw | Style::HeadRaw => vec![("fill", EDGE)],
        Style::TailDangling => area(PAGE, BAD, "1.75"),
        Style::TailGone => dashed(line(DIM, "1.25"), "2 1.5"),
        Style::TailNone => line(INK, "1.5"),
        Style::Halo => line(PAGE, "7.75"),
        Style::LineOwner => line(INK, "1.75"),
        Style::LineShared => dashed(line(SHARED, "1.75"), "6 3.5"),
        Style::LineMutable => line(MUT, "5"),
        Style::LineMutableInner => line(PAGE, "1.9"),
        Style::LineWeak => round(dashed(line(INK, "2"), "0.1 4.2")),
        Style::LineRaw => line(EDGE, "1.1"),
        Style::LineDangling => dashed(line(BAD, "1.75"), "6 3.5"),
        Style::HeadShared => round(line(SHARED, "2")),
        Style::HeadMutable => area(PAGE, MUT, "1.75"),
        Style::HeadWeak => round(line(INK, "1.75")),
        Style::Void => area(PAGE, BAD, "2"),
        Style::BracketShared => line(SHARED, "2"),
        Style::BracketMutable => line(MUT, "2"),
        Style::LaneReadOnly => area(PAGE, INK, "1.5"),
        Style::LaneLocked => round(dashed(line(INK, "2"), "0.1 5")),
        Style::LaneGone => dashed(line(HAIR, "1.5"), "2 4"),
        Style::LaneShared => line(SHARED, "3"),
        Style::LaneEnd => line(INK, "2.5"),
    }
}
