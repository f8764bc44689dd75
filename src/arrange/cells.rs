//! Cells to shapes: outlines, tints, texts and the tails of pointers.

use std::collections::BTreeMap;

use crate::scene::{Cell, Content, PointerKind, are_elements, messages};

use super::canvas::{Canvas, SiteKey};
use super::geometry::{Point, Px, Rect, Segment, at, px};
use super::metrics::{self, CELL, CELLS_END, Setting};
use super::stack::RowPlan;
use super::{Anchor, Layer, Shape, Style};

/// The widths that the cells of a row take over its whole life: for each pattern of cells, the widest of each.
#[derive(Clone, Default, Debug)]
pub struct Columns {
    by_pattern: BTreeMap<Pattern, Vec<Px>>,
    /// The widest row.
    pub widest: Px,
}

impl Columns {
    /// Takes a state of the row into account.
    pub fn learn(&mut self, cells: &[Cell], setting: Setting) {
        let widths = metrics::widths(cells, setting);
        let known = self.by_pattern.entry(pattern(cells)).or_insert_with(|| widths.clone());
        for (known, new) in known.iter_mut().zip(widths) {
            *known = (*known).max(new);
        }
        let uniform = uniform(cells, known);
        *known = uniform;
        self.widest = self.widest.max(known.iter().copied().sum());
    }

    /// The widths of a state that was learnt. In a table every row is filled to the width of the widest.
    pub fn widths(&self, cells: &[Cell], setting: Setting) -> Vec<Px> {
        let mut widths = self.by_pattern.get(&pattern(cells)).cloned().unwrap_or_default();
        let fills = setting == Setting::Table || matches!(cells, [Cell { content: Content::Unused, .. }]);
        if let (true, Some(last)) = (fills, widths.len().checked_sub(1)) {
            let total: Px = widths.iter().copied().sum();
            widths[last] += self.widest - total;
        }
        widths
    }
}

/// How many cells, and which of them stand for others that are left out or for bytes without a use.
type Pattern = (usize, Vec<usize>);

fn pattern(cells: &[Cell]) -> Pattern {
    let gaps = cells.iter().enumerate().filter(|(_, cell)| matches!(cell.content, Content::Gap(_) | Content::Unused));
    (cells.len(), gaps.map(|(i, _)| i).collect())
}

/// Numbers without labels stay equally wide when one of them grows.
fn uniform(cells: &[Cell], widths: &[Px]) -> Vec<Px> {
    let alike = are_elements(cells);
    let is_number = |c: &Cell| alike && matches!(c.content, Content::Value(_));
    let widest = cells.iter().zip(widths).filter(|(c, _)| is_number(c)).map(|(_, w)| *w).max();
    let same = |(cell, width): (&Cell, &Px)| if is_number(cell) { widest.unwrap_or(*width) } else { *width };
    cells.iter().zip(widths).map(same).collect()
}

/// How a run of cells looks as a whole.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Look {
    Live,
    ReadOnly,
    /// Moved or dropped.
    Gone,
    Freed,
    Leaked,
    /// A row of a table, whose outline is the table's.
    Bare,
    BareGhost,
}

impl Look {
    fn is_ghost(self) -> bool {
        match self {
            Look::Gone | Look::Freed | Look::Leaked | Look::BareGhost => true,
            Look::Live | Look::ReadOnly | Look::Bare => false,
        }
    }

    fn outline(self) -> Option<Style> {
        match self {
            Look::Live => Some(Style::Box),
            Look::ReadOnly => Some(Style::ReadOnly),
            Look::Gone => Some(Style::GoneBox),
            Look::Freed => Some(Style::Ghost),
            Look::Leaked => Some(Style::Spare),
            Look::Bare | Look::BareGhost => None,
        }
    }
}

/// Cells side by side.
pub struct Run<'a> {
    pub cells: &'a [Cell],
    pub widths: Vec<Px>,
    /// The top left corner.
    pub origin: Point,
    pub height: Px,
    pub look: Look,
    pub site: SiteKey,
}

/// What encloses a stretch of cells.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Enclosure {
    Solid,
    Spare,
    Gap,
    Dotted,
}

fn enclosure(cell: &Cell) -> Enclosure {
    match cell.content {
        Content::Spare(_) => Enclosure::Spare,
        Content::Gap(_) => Enclosure::Gap,
        Content::ZeroSized => Enclosure::Dotted,
        Content::Uninitialised => Enclosure::Dotted,
        variants!(
            Content: Value | Flag | Letter | Space | Pointer | Null | NoBuffer | Private | Unused
        ) => Enclosure::Solid,
    }
}

impl Run<'_> {
    /// The rectangle of each cell.
    pub fn rects(&self) -> Vec<Rect> {
        let mut x = self.origin.x;
        let place = |width: &Px| {
            let rect = Rect::new(x, self.origin.y, *width, self.height);
            x += *width;
            rect
        };
        self.widths.iter().map(place).collect()
    }

    /// Paints outlines, tints and contents.
    pub fn paint(&self, canvas: &mut Canvas) {
        let rects = self.rects();
        let mut start = 0;
        while start < self.cells.len() {
            let kind = enclosure(&self.cells[start]);
            let same = self.cells[start..].iter().take_while(|c| enclosure(c) == kind).count();
            self.enclose(kind, rects[start].union(rects[start + same - 1]), canvas);
            self.divide(&rects[start..start + same], canvas);
            start += same;
        }
        for (cell, rect) in self.cells.iter().zip(&rects) {
            self.content(cell, *rect, canvas);
        }
        if !self.look.is_ghost() {
            self.tint(&rects, canvas);
        }
        if self.look == Look::Gone
            && let (Some(first), Some(last)) = (rects.first(), rects.last())
        {
            let y = first.center().y;
            let path = vec![Segment::Move(at(first.left + px(3.0), y)), Segment::Line(at(last.right - px(3.0), y))];
            canvas.put(self.site, Layer::Cross, Shape::Path { style: Style::Strike, path });
        }
    }

    fn enclose(&self, kind: Enclosure, rect: Rect, canvas: &mut Canvas) {
        let rounded = |style: Style| Shape::Rect { style, rect: rect.grown(px(-0.5)), radius: px(3.5) };
        let shape = match (kind, self.look.outline()) {
            (Enclosure::Solid, Some(style)) => rounded(style),
            (Enclosure::Solid, None) => return,
            (Enclosure::Spare, _) => {
                let inner = Rect { left: rect.left + px(1.0), ..rect };
                Shape::Rect { style: Style::Spare, rect: inner.grown(px(-0.5)), radius: px(3.5) }
            }
            (Enclosure::Dotted, _) => rounded(Style::Reserved),
            // In a table the outline is that of all rows.
            (Enclosure::Gap, None) => {
                let line =
                    |x: Px| [Segment::Move(at(x, rect.top + px(1.0))), Segment::Line(at(x, rect.bottom - px(1.0)))];
                let path = [line(rect.left), line(rect.right)].concat();
                return canvas.put(self.site, Layer::Ink, Shape::Path { style: Style::Divider, path });
            }
            (Enclosure::Gap, Some(_)) => {
                let line = |y: Px| [Segment::Move(at(rect.left, y)), Segment::Line(at(rect.right, y))];
                let path = [line(rect.top + px(0.5)), line(rect.bottom - px(0.5))].concat();
                Shape::Path { style: Style::Spare, path }
            }
        };
        canvas.put(self.site, Layer::Outline, shape);
    }

    fn divide(&self, rects: &[Rect], canvas: &mut Canvas) {
        if rects.len() < 2 {
            return;
        }
        let line = |rect: &Rect| {
            [Segment::Move(at(rect.left, rect.top + px(1.0))), Segment::Line(at(rect.left, rect.bottom - px(1.0)))]
        };
        let path = rects[1..].iter().flat_map(line).collect();
        canvas.put(self.site, Layer::Ink, Shape::Path { style: Style::Divider, path });
    }

    /// Marks runs of changed cells with a fill and a line under it.
    fn tint(&self, rects: &[Rect], canvas: &mut Canvas) {
        let mut start = 0;
        while start < self.cells.len() {
            let changed = self.cells[start..].iter().take_while(|c| c.changed).count();
            if changed > 0 {
                let rect = rects[start].union(rects[start + changed - 1]).grown(px(-1.0));
                canvas.put(self.site, Layer::Tint, Shape::Rect { style: Style::Hot, rect, radius: Px(0) });
                let top = rect.bottom - px(2.5);
                let bar = Rect { left: rect.left + px(3.0), right: rect.right - px(3.0), top, bottom: top + px(1.75) };
                canvas.put(self.site, Layer::Tint, Shape::Rect { style: Style::HotBar, rect: bar, radius: Px(0) });
            }
            start += changed.max(1);
        }
    }

    fn content(&self, cell: &Cell, rect: Rect, canvas: &mut Canvas) {
        let middle = rect.center();
        let baseline = middle.y + px(4.5);
        let mut text = |style: Style, x: Px, anchor: Anchor, text: &str| {
            let y = if style == Style::Value || style == Style::GoneValue { baseline } else { baseline - px(0.5) };
            canvas.put(self.site, Layer::Ink, Shape::Text { style, at: at(x, y), anchor, text: text.to_string() });
        };
        let value = if self.look.is_ghost() { Style::GoneValue } else { Style::Value };
        if let Some(label) = &cell.label {
            text(Style::Key, rect.left + px(7.0), Anchor::Start, label);
        }
        match &cell.content {
            Content::Value(said) if cell.label.is_some() => text(value, rect.right - px(7.0), Anchor::End, said),
            Content::Value(said) | Content::Letter(said, _) => text(value, middle.x, Anchor::Middle, said),
            Content::Flag(said, lent) => {
                text(value, middle.x, Anchor::Middle, said);
                if let Some(kind) = lent {
                    self.underline(*kind, rect, canvas);
                }
            }
            Content::Space => text(Style::Key, middle.x, Anchor::Middle, "␣"),
            Content::Gap(count) => text(Style::Note, middle.x, Anchor::Middle, &messages::gap(*count)),
            Content::Private if cell.label.is_some() => {
                text(Style::Note, rect.right - px(7.0), Anchor::End, messages::PRIVATE);
            }
            Content::Private => text(Style::Note, middle.x, Anchor::Middle, messages::PRIVATE),
            Content::Spare(Some(count)) => text(Style::Note, middle.x, Anchor::Middle, &messages::spare(*count)),
            // A byte among bytes; a whole value says it by its outline.
            Content::Uninitialised if cell.bytes.end - cell.bytes.start == 1 && self.cells.len() > 1 => {
                text(Style::Key, middle.x, Anchor::Middle, "··");
            }
            Content::Spare(None) | Content::Uninitialised | Content::ZeroSized => {}
            Content::Pointer(kind) => self.tail(tail_point(rect), *kind, canvas),
            Content::NoBuffer => self.circle(Style::TailNone, tail_point(rect), px(3.75), canvas),
            Content::Null => self.null(tail_point(rect), canvas),
            Content::Unused => {
                let rect = rect.grown(px(-1.0));
                canvas.put(self.site, Layer::Tint, Shape::Rect { style: Style::Pad, rect, radius: Px(0) });
            }
        }
    }

    /// Under a flag: how the value beside it is lent.
    fn underline(&self, kind: PointerKind, rect: Rect, canvas: &mut Canvas) {
        let style = if kind == PointerKind::Mutable { Style::BracketMutable } else { Style::BracketShared };
        let y = rect.bottom - px(4.0);
        let path = vec![Segment::Move(at(rect.left + px(6.0), y)), Segment::Line(at(rect.right - px(6.0), y))];
        canvas.put(self.site, Layer::Cross, Shape::Path { style, path });
    }

    fn circle(&self, style: Style, center: Point, radius: Px, canvas: &mut Canvas) {
        canvas.put(self.site, Layer::Ink, Shape::Circle { style, center, radius });
    }

    fn null(&self, dot: Point, canvas: &mut Canvas) {
        let path = vec![Segment::Move(dot + at(px(-5.0), px(5.0))), Segment::Line(dot + at(px(5.0), px(-5.0)))];
        canvas.put(self.site, Layer::Ink, Shape::Path { style: Style::Slash, path });
    }

    fn tail(&self, dot: Point, kind: PointerKind, canvas: &mut Canvas) {
        if self.look.is_ghost() && self.look != Look::Leaked {
            return self.circle(Style::TailGone, dot, px(3.5), canvas);
        }
        match kind {
            PointerKind::Owner => self.circle(Style::TailOwner, dot, px(3.75), canvas),
            PointerKind::Shared => self.circle(Style::TailShared, dot, px(3.75), canvas),
            PointerKind::Mutable => {
                self.circle(Style::TailMutableRing, dot, px(5.25), canvas);
                self.circle(Style::TailMutable, dot, px(2.75), canvas);
            }
            PointerKind::Weak => self.circle(Style::TailWeak, dot, px(4.0), canvas),
            PointerKind::Raw => {
                let rect = Rect::new(dot.x - px(3.0), dot.y - px(3.0), px(6.0), px(6.0));
                canvas.put(self.site, Layer::Ink, Shape::Rect { style: Style::TailRaw, rect, radius: Px(0) });
            }
            PointerKind::Dangling => self.circle(Style::TailDangling, dot, px(3.75), canvas),
        }
    }
}

/// The middle of a pointer's dot in its cell.
pub fn tail_point(rect: Rect) -> Point {
    at(rect.right - px(12.0), rect.center().y)
}

/// The dotted room of a value that is still to come.
fn reserved(rect: Rect, site: SiteKey, canvas: &mut Canvas) {
    let shape = Shape::Rect { style: Style::Reserved, rect: rect.grown(px(-0.5)), radius: px(3.5) };
    canvas.put(site, Layer::Outline, shape);
}

/// A struck box where the old bytes are not known any more.
pub fn gone(rect: Rect, site: SiteKey, canvas: &mut Canvas) {
    let shape = Shape::Rect { style: Style::GoneBox, rect: rect.grown(px(-0.5)), radius: px(3.5) };
    canvas.put(site, Layer::Outline, shape);
    let y = rect.top + CELL / 2;
    let path = vec![Segment::Move(at(rect.left + px(3.0), y)), Segment::Line(at(rect.right - px(3.0), y))];
    canvas.put(site, Layer::Cross, Shape::Path { style: Style::Strike, path });
}

/// Room for the widest value that will stand in a row.
pub fn reserved_row(plan: &RowPlan, site: SiteKey, canvas: &mut Canvas) {
    let widest = plan.columns.widest;
    if widest > Px(0) {
        reserved(Rect::new(CELLS_END - widest, plan.cells_top, widest, CELL), site, canvas);
    }
}
