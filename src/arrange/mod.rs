//! [`Scene`] to [`Drawing`]: shapes and texts at fixed points, arrows routed. A thing has one place for its whole life.

mod arrows;
mod blocks;
mod canvas;
mod cells;
mod fold;
mod frames;
pub mod geometry;
mod ground;
mod heap;
mod hits;
mod layout;
mod lines;
mod metrics;
mod near;
mod order;
mod paint;
mod print;
mod route;
mod search;
mod stack;
mod tall;
mod thumb;
mod timeline;

use crate::scene::Scene;

use geometry::{Point, Px, Rect, Segment};
pub use hits::Area;
pub use layout::layout;
pub use metrics::MAX_WIDTH;
pub use tall::MOST_WIDTH;
pub use thumb::thumb;
pub use timeline::timeline;

/// A figure for all its moments.
#[derive(Clone, Debug)]
pub struct Drawing {
    /// How many moments there are.
    pub moments: usize,
    /// The one to show when only one can be shown, from 0.
    pub start: usize,
    /// The picture in words, for each moment.
    pub descriptions: Vec<String>,
    pub wide: Extent,
    pub tall: Option<Extent>,
    /// In the order in which they are painted.
    pub sites: Vec<Site>,
    /// Where the lens can be held, in the order in which it is read. Nothing of it is to be seen.
    pub areas: Vec<(Placing, Vec<Area>)>,
}

/// The size of an arrangement.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Extent {
    pub width: Px,
    /// What each moment needs.
    pub heights: Vec<Px>,
}

impl Extent {
    /// Of all moments together.
    pub fn height(&self) -> Px {
        self.heights.iter().copied().max().unwrap_or_default()
    }
}

/// Shapes that are placed together.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Site {
    pub place: Placing,
    pub items: Vec<Item>,
}

/// Where the origin of a site is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Placing {
    /// At the origin of the drawing in both arrangements.
    Fixed,
    Moved {
        wide: Point,
        tall: Point,
    },
    /// Shown in the wide arrangement only.
    Wide,
    Tall,
}

impl Placing {
    /// The corners in the wide and in the tall arrangement.
    fn corners(self) -> (Point, Point) {
        match self {
            Placing::Moved { wide, tall } => (wide, tall),
            Placing::Fixed | Placing::Wide | Placing::Tall => (Point::default(), Point::default()),
        }
    }
}

/// A shape and the moments in which it exists.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Item {
    /// From 0.
    pub first: usize,
    /// Included.
    pub last: usize,
    pub shape: Shape,
}

/// Something to paint.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum Shape {
    Rect { style: Style, rect: Rect, radius: Px },
    Circle { style: Style, center: Point, radius: Px },
    Path { style: Style, path: Vec<Segment> },
    Text { style: Style, at: Point, anchor: Anchor, text: String },
}

impl Shape {
    /// The same shape elsewhere.
    fn offset(self, by: Point) -> Shape {
        match self {
            Shape::Rect { style, rect, radius } => Shape::Rect { style, rect: rect.offset(by), radius },
            Shape::Circle { style, center, radius } => Shape::Circle { style, center: center + by, radius },
            Shape::Path { style, path } => {
                Shape::Path { style, path: path.into_iter().map(|segment| segment.offset(by)).collect() }
            }
            Shape::Text { style, at, anchor, text } => Shape::Text { style, at: at + by, anchor, text },
        }
    }
}

/// Which end of a text its point is.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Anchor {
    Start,
    Middle,
    End,
}

/// What is painted first; shapes of one layer do not overlap.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Layer {
    Ground,
    Head,
    Outline,
    Tint,
    Ink,
    Cross,
}

/// How a shape looks: one entry for each class of the style sheet.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Style {
    ColumnHead,
    Rule,
    Note,
    Name,
    Value,
    Key,
    Index,
    GoneName,
    GoneValue,
    BadName,
    OnBad,
    Frame,
    ActiveHead,
    ActiveFrame,
    ActiveBar,
    PanicHead,
    Brace,
    Box,
    ReadOnly,
    Gutter,
    Reserved,
    Spare,
    Ghost,
    Cover,
    GoneBox,
    Pad,
    Hot,
    HotBar,
    Divider,
    Strike,
    StrikeName,
    Cross,
    Slash,
    NumberDone,
    NumberText,
    NumberPending,
    TailOwner,
    TailShared,
    TailMutable,
    TailMutableRing,
    TailWeak,
    TailRaw,
    TailDangling,
    TailGone,
    TailNone,
    Halo,
    LineOwner,
    LineShared,
    LineMutable,
    LineMutableInner,
    LineWeak,
    LineRaw,
    LineDangling,
    HeadOwner,
    HeadShared,
    HeadMutable,
    HeadWeak,
    HeadRaw,
    Void,
    BracketShared,
    BracketMutable,
    /// The lane of an owner that may only be read, and the ring of one whose value has moved.
    LaneReadOnly,
    LaneLocked,
    LaneGone,
    LaneShared,
    LaneEnd,
}

/// Places everything that the scene shows.
pub fn arrange(scene: &Scene) -> Drawing {
    paint::paint(scene)
}
