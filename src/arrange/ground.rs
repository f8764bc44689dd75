//! What arrows go round: everything that was painted, with the moments in which it is there.

use super::arrows::Arrow;
use super::canvas::{Canvas, Painted, SiteKey};
use super::geometry::{Point, Px, Rect, crosses, px};
use super::metrics;
use super::{Anchor, Layer, Shape, Style};

/// The painted things of one arrangement.
#[derive(Default, Debug)]
pub struct Ground {
    things: Vec<Thing>,
    /// The lines under the heads of regions: an arrow may cross them, but not run along one.
    rules: Vec<Rect>,
}

#[derive(Debug)]
struct Thing {
    rect: Rect,
    /// First and last moment.
    life: (usize, usize),
    kind: Kind,
}

/// How bad it is to run over a thing.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Kind {
    Text,
    /// The outline of values.
    Box,
    /// The outline of rows: an arrow may run through the frame that it leaves or enters.
    Frame,
}

/// What one arrow sees.
#[derive(Default, Debug)]
pub struct Around {
    pub texts: Vec<Rect>,
    pub boxes: Vec<Rect>,
    pub frames: Vec<Rect>,
    /// Where no line may run from left to right.
    pub rules: Vec<Rect>,
}

/// How far from a rule an arrow is taken for a part of it.
const NEAR_RULE: Px = px(4.0);

impl Ground {
    /// Of what is painted so far, with the sites at the corners of one arrangement; the rules from here to there.
    pub fn of(canvas: &Canvas, corner: &dyn Fn(SiteKey) -> Point, rules: &[(Point, Point)]) -> Ground {
        let thing = |painted: &Painted| {
            let (rect, kind) = outline(painted.site, painted.layer, &painted.item.shape)?;
            Some(Thing { rect: rect.offset(corner(painted.site)), life: (painted.item.first, painted.item.last), kind })
        };
        let rule = |(from, to): &(Point, Point)| Rect::new(from.x, from.y, to.x - from.x, Px(0)).grown(NEAR_RULE);
        Ground { things: canvas.items().iter().filter_map(thing).collect(), rules: rules.iter().map(rule).collect() }
    }

    /// What is there while an arrow is that leaves at `dot`. Of the boxes that hold its dot, only what is left of it counts.
    pub fn around(&self, arrow: &Arrow, dot: Point) -> Around {
        let mut around = Around { rules: self.rules.clone(), ..Around::default() };
        for thing in self.things.iter().filter(|thing| arrow.is_there_within(thing.life)) {
            let rect = thing.rect;
            let holds = rect.left < dot.x && dot.x < rect.right && rect.top < dot.y && dot.y < rect.bottom;
            match thing.kind {
                Kind::Text => around.texts.push(rect),
                Kind::Box if holds => around.boxes.push(Rect { right: dot.x - px(6.0), ..rect }),
                Kind::Box => around.boxes.push(rect),
                Kind::Frame => around.frames.push(rect),
            }
        }
        around
    }
}

/// A line ends so far at most from what its head points to.
const NEAR_HEAD: Px = px(11.0);

impl Around {
    /// How many texts, boxes and frames a line of straight pieces runs over. It may not even graze a box, but for that at
    /// which it ends, and may only run through the frames that it leaves or enters.
    pub fn hits(&self, pieces: &[(Point, Point)]) -> usize {
        let (Some(&(start, _)), Some(&(_, end))) = (pieces.first(), pieces.last()) else { return 0 };
        let holds = |rect: &Rect, point: Point| {
            rect.left <= point.x && point.x <= rect.right && rect.top <= point.y && point.y <= rect.bottom
        };
        let ends_at = |rect: &Rect| holds(&rect.grown(NEAR_HEAD), end);
        let foreign = |rect: &&Rect| !holds(rect, start) && !ends_at(rect);
        let kept = |rect: &Rect| rect.grown(px(if ends_at(rect) { -1.0 } else { 1.0 }));
        let texts = self.texts.iter().map(|rect| rect.grown(px(-1.0)));
        let is_hit = |rect: &Rect| pieces.iter().any(|&piece| touches(piece, *rect) && crosses(piece, *rect));
        let frames = self.frames.iter().filter(foreign).map(|rect| rect.grown(px(1.0)));
        let runs_along = |rect: &&Rect| pieces.iter().any(|&(a, b)| a.y == b.y && touches((a, b), **rect));
        let along = self.rules.iter().filter(runs_along).count();
        texts.chain(self.boxes.iter().map(kept)).chain(frames).filter(is_hit).count() + along
    }
}

impl Around {
    /// How many texts the halo beside a line would cut.
    pub fn grazes(&self, pieces: &[(Point, Point)]) -> usize {
        let beside = self.texts.iter().map(|rect| rect.grown(px(1.5)));
        let is_cut = |rect: &Rect| pieces.iter().any(|&piece| touches(piece, *rect) && crosses(piece, *rect));
        beside.filter(is_cut).count()
    }
}

/// Whether the box around a piece and a rectangle meet: it spares the exact question.
fn touches((a, b): (Point, Point), rect: Rect) -> bool {
    a.x.min(b.x) < rect.right && a.x.max(b.x) > rect.left && a.y.min(b.y) < rect.bottom && a.y.max(b.y) > rect.top
}

fn outline(site: SiteKey, layer: Layer, shape: &Shape) -> Option<(Rect, Kind)> {
    match shape {
        Shape::Text { style, at, anchor, text } => Some((text_rect(*style, *at, *anchor, text), Kind::Text)),
        Shape::Circle { style: Style::NumberDone | Style::NumberPending, center, radius } => {
            Some((Rect::new(center.x, center.y, Px(0), Px(0)).grown(*radius), Kind::Text))
        }
        Shape::Rect { rect, .. } if matches!(site, SiteKey::Frame(_)) && layer == Layer::Ground => {
            Some((*rect, Kind::Frame))
        }
        Shape::Rect { style, rect, .. } if is_box(*style) => Some((*rect, Kind::Box)),
        Shape::Rect { .. } | Shape::Circle { .. } | Shape::Path { .. } => None,
    }
}

fn is_box(style: Style) -> bool {
    matches!(style, variants!(Style: Box | ReadOnly | GoneBox | Reserved | Spare | Ghost))
}

/// Where a text stands, from its baseline.
pub fn text_rect(style: Style, at: Point, anchor: Anchor, text: &str) -> Rect {
    let width = if matches!(style, variants!(Style: Name | Value | GoneName | GoneValue | BadName)) {
        metrics::mono(text)
    } else if matches!(style, Style::Key | Style::Index) {
        metrics::small_mono(text)
    } else if style == Style::ColumnHead {
        metrics::sans(text) + px(1.0) * metrics::columns(text)
    } else {
        metrics::sans(text)
    };
    let left = match anchor {
        Anchor::Start => at.x,
        Anchor::Middle => at.x - width / 2,
        Anchor::End => at.x - width,
    };
    Rect { left, right: left + width, top: at.y - px(10.0), bottom: at.y + px(2.0) }
}
