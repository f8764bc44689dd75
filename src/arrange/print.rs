//! A drawing as text, for `dump --stage drawing` and for tests.

use std::fmt;

use super::geometry::Segment;
use super::{Drawing, Item, Placing, Shape};

impl fmt::Display for Drawing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let size = |e: &super::Extent| format!("{} x {}", e.width, e.height());
        writeln!(f, "{} moments, wide {}", self.moments, size(&self.wide))?;
        if let Some(tall) = &self.tall {
            writeln!(f, "tall {}", size(tall))?;
        }
        for site in &self.sites {
            match site.place {
                Placing::Fixed => writeln!(f, "site")?,
                Placing::Moved { wide, tall } => {
                    writeln!(f, "site at {},{} (tall {},{})", wide.x, wide.y, tall.x, tall.y)?;
                }
                Placing::Wide => writeln!(f, "site, wide only")?,
                Placing::Tall => writeln!(f, "site, tall only")?,
            }
            site.items.iter().try_for_each(|item| writeln!(f, "  {item}"))?;
        }
        Ok(())
    }
}

impl fmt::Display for Item {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}..{} {}", self.first + 1, self.last + 1, self.shape)
    }
}

impl fmt::Display for Shape {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Shape::Rect { style, rect, .. } => {
                write!(f, "{style:?} {},{} {}x{}", rect.left, rect.top, rect.width(), rect.height())
            }
            Shape::Circle { style, center, radius } => write!(f, "{style:?} {},{} r {radius}", center.x, center.y),
            Shape::Path { style, path } => {
                write!(f, "{style:?}")?;
                path.iter().try_for_each(|segment| write!(f, " {segment}"))
            }
            Shape::Text { style, at, anchor, text } => write!(f, "{style:?} {},{} {anchor:?} {text:?}", at.x, at.y),
        }
    }
}

impl fmt::Display for Segment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Segment::Move(p) => write!(f, "M {},{}", p.x, p.y),
            Segment::Line(p) => write!(f, "L {},{}", p.x, p.y),
            Segment::Curve(a, b, p) => write!(f, "C {},{} {},{} {},{}", a.x, a.y, b.x, b.y, p.x, p.y),
            Segment::Corner(c, p) => write!(f, "Q {},{} {},{}", c.x, c.y, p.x, p.y),
            Segment::Arc(r, p) => write!(f, "A {r} {},{}", p.x, p.y),
            Segment::Close => write!(f, "Z"),
        }
    }
}
