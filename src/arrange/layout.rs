//! [`TypeLayout`] to [`Drawing`]: the bytes of a type in strips, lowest first, with what each belongs to under them.

use std::ops::Range;

use crate::scene::layout::{Part, PartKind, Strip, TypeLayout};
use crate::scene::messages::layout as words;

use super::geometry::{Point, Px, Rect, Segment, at, px};
use super::metrics::{CELL, mono, sans, small_mono};
use super::{Anchor, Drawing, Extent, Item, Placing, Shape, Site, Style};

/// More bytes of one part than these are drawn as a box with their number.
const LONGEST_PART: u64 = 16;
/// The cells of such a box.
const LONG_PART_CELLS: u64 = 6;
/// From the offsets over a line of cells to the labels under it.
const LINE: Px = px(62.0);
const OFFSETS: Px = px(14.0);
const STRIP_GAP: Px = px(14.0);
/// From the name of a strip to its key and its note.
const WORDS_PITCH: Px = px(16.0);

/// The measures of one arrangement.
struct Grid {
    /// Where cells begin.
    left: Px,
    /// Over the cells of a strip, for its words.
    above: Px,
    /// How many cells a line has.
    cells: u64,
    /// How wide a cell is.
    cell: Px,
    width: Px,
}

/// Draws the layout, which has one moment.
pub fn layout(layout: &TypeLayout) -> Drawing {
    let most = layout.strips.iter().map(cells_of).max().unwrap_or(1).max(1);
    // A line of 24 bytes holds most types, with just enough room for two digits in a cell.
    let wide_cells = if most <= 24 { most } else { 16 };
    let cell = Px((px(544.0).0 / wide_cells as i32).min(px(46.0).0) / 100 * 100);
    let wide = Grid { left: px(156.0), above: Px(0), cells: wide_cells, cell, width: px(716.0) };
    let tall = Grid { left: Px(0), above: px(38.0), cells: most.min(8), cell: px(38.0), width: px(320.0) };
    let (wide_items, wide_height) = paint(layout, &wide);
    let (tall_items, tall_height) = paint(layout, &tall);
    let site = |place, items| Site { place, items };
    Drawing {
        moments: 1,
        start: 0,
        descriptions: vec![layout.description.clone()],
        wide: Extent { width: wide.width, heights: vec![wide_height] },
        tall: Some(Extent { width: tall.width, heights: vec![tall_height] }),
        sites: vec![site(Placing::Wide, wide_items), site(Placing::Tall, tall_items)],
        areas: Vec::new(),
    }
}

fn cells_of(strip: &Strip) -> u64 {
    strip.parts.iter().map(|part| shown(&part.bytes)).sum()
}

/// How many cells a part takes.
fn shown(bytes: &Range<u64>) -> u64 {
    let len = bytes.end - bytes.start;
    if len > LONGEST_PART { LONG_PART_CELLS } else { len }
}

fn paint(layout: &TypeLayout, grid: &Grid) -> (Vec<Item>, Px) {
    let mut painter = Painter { grid, items: Vec::new() };
    let mut top = Px(0);
    for strip in &layout.strips {
        top = painter.strip(strip, top) + STRIP_GAP;
    }
    (painter.items, top - STRIP_GAP)
}

struct Painter<'g> {
    grid: &'g Grid,
    items: Vec<Item>,
}

impl Painter<'_> {
    fn put(&mut self, shape: Shape) {
        self.items.push(Item { first: 0, last: 0, shape });
    }

    fn text(&mut self, style: Style, at: Point, anchor: Anchor, text: &str) {
        if !text.is_empty() {
            self.put(Shape::Text { style, at, anchor, text: String::from(text) });
        }
    }

    /// Gives the bottom of the strip.
    fn strip(&mut self, strip: &Strip, top: Px) -> Px {
        self.words(strip, top);
        let cells_top = top + self.grid.above;
        let mut cell = 0;
        for part in &strip.parts {
            cell = self.part(part, cell, cells_top);
        }
        let lines = cell.max(1).div_ceil(self.grid.cells) as i32;
        let words = if self.grid.above == Px(0) { OFFSETS + WORDS_PITCH * 3 } else { Px(0) };
        cells_top + (LINE * lines).max(words)
    }

    /// Name, key and note: at the left of the cells, or in a line above them.
    fn words(&mut self, strip: &Strip, top: Px) {
        let first = top + OFFSETS;
        self.text(Style::Name, at(Px(0), first), Anchor::Start, &strip.name);
        if self.grid.above == Px(0) {
            self.text(Style::Key, at(Px(0), first + WORDS_PITCH), Anchor::Start, &strip.key);
            self.text(Style::Note, at(Px(0), first + WORDS_PITCH * 2), Anchor::Start, &strip.note);
        } else {
            let key = at(mono(&strip.name) + px(10.0), first);
            self.text(Style::Key, key, Anchor::Start, &strip.key);
            self.text(Style::Note, at(Px(0), first + WORDS_PITCH), Anchor::Start, &strip.note);
        }
    }

    /// Draws a part that begins with cell `first` of its strip, line by line, and gives the cell behind it.
    fn part(&mut self, part: &Part, first: u64, top: Px) -> u64 {
        let end = first + shown(&part.bytes);
        let mut start = first;
        while start < end {
            let line = start / self.grid.cells;
            let stop = end.min((line + 1) * self.grid.cells);
            self.segment(part, first, start..stop, top + LINE * line as i32);
            start = stop;
        }
        end
    }

    /// The cells of a part that stand in one line; `first` is the part's first cell.
    fn segment(&mut self, part: &Part, first: u64, cells: Range<u64>, top: Px) {
        let width = self.grid.cell;
        let column = |cell: u64| self.grid.left + width * (cell % self.grid.cells) as i32;
        let left = column(cells.start);
        let right = left + width * (cells.end - cells.start) as i32;
        let rect = Rect { left, right, top: top + OFFSETS + px(5.0), bottom: top + OFFSETS + px(5.0) + CELL };
        let is_field = matches!(part.kind, PartKind::Field { .. } | PartKind::Tag(_));
        let style = if is_field { Style::Box } else { Style::Ghost };
        self.put(Shape::Rect { style, rect: rect.grown(px(-0.5)), radius: px(3.5) });
        let is_long = part.bytes.end - part.bytes.start > LONGEST_PART;
        if is_long {
            self.long(part, first, &cells, rect);
        } else {
            let lefts: Vec<Px> = cells.clone().map(column).collect();
            self.cells(part, cells.start - first, &lefts, rect, is_field);
        }
        self.label(part, cells.start > first, rect, is_field);
    }

    /// Cell by cell: the offset above, what stands in it, and lines between them.
    fn cells(&mut self, part: &Part, skipped: u64, lefts: &[Px], rect: Rect, is_field: bool) {
        let half = self.grid.cell / 2;
        for (i, left) in lefts.iter().enumerate() {
            let index = skipped + i as u64;
            let offset = (part.bytes.start + index).to_string();
            self.text(Style::Index, at(*left + half, rect.top - px(4.0)), Anchor::Middle, &offset);
            if i > 0 && is_field {
                let path =
                    vec![Segment::Move(at(*left, rect.top + px(1.0))), Segment::Line(at(*left, rect.bottom - px(1.0)))];
                self.put(Shape::Path { style: Style::Divider, path });
            }
            let byte = part.values.get(index as usize).copied().flatten().filter(|_| is_field);
            let middle = at(*left + half, rect.center().y + px(4.5));
            self.text(Style::Value, middle, Anchor::Middle, &byte.map_or(String::new(), |byte| format!("{byte:02x}")));
        }
    }

    /// A box for many bytes, with the offsets of its ends.
    fn long(&mut self, part: &Part, first: u64, cells: &Range<u64>, rect: Rect) {
        let half = self.grid.cell / 2;
        if cells.start == first {
            let offset = part.bytes.start.to_string();
            self.text(Style::Index, at(rect.left + half, rect.top - px(4.0)), Anchor::Middle, &offset);
        }
        if cells.end == first + LONG_PART_CELLS {
            let offset = (part.bytes.end - 1).to_string();
            self.text(Style::Index, at(rect.right - half, rect.top - px(4.0)), Anchor::Middle, &offset);
        }
        let count = words::many(part.bytes.end - part.bytes.start);
        if sans(&count) + px(8.0) < rect.right - rect.left {
            self.text(Style::Note, at(rect.center().x, rect.center().y + px(4.0)), Anchor::Middle, &count);
        }
    }

    /// What the cells belong to: as much of it as fits under them.
    fn label(&mut self, part: &Part, is_continued: bool, rect: Rect, is_field: bool) {
        let room = rect.right - rect.left;
        if is_field {
            let (top, bottom) = (rect.bottom + px(3.0), rect.bottom + px(4.75));
            let line = Rect { left: rect.left + px(3.0), right: rect.right - px(3.0), top, bottom };
            self.put(Shape::Rect { style: Style::HotBar, rect: line, radius: Px(0) });
        }
        let middle = at(rect.center().x, rect.bottom + px(17.0));
        match &part.kind {
            PartKind::Field { name, ty } => {
                let long = if is_continued { format!("… {name}") } else { format!("{name}: {ty}") };
                let fitting = [(Style::Value, long.clone()), (Style::Key, long), (Style::Key, name.clone())];
                let width =
                    |style: Style, text: &str| if style == Style::Value { mono(text) } else { small_mono(text) };
                let fits = fitting.into_iter().find(|(style, text)| width(*style, text) <= room);
                let (style, text) = fits.unwrap_or_else(|| (Style::Key, short(name, room)));
                self.text(style, middle, Anchor::Middle, &text);
            }
            PartKind::Tag(word) => self.text(Style::Key, middle, Anchor::Middle, word),
            PartKind::Padding | PartKind::Unused => {
                let word = if part.kind == PartKind::Padding { words::PADDING } else { words::UNUSED };
                let fitting = [word, &word[..3]].into_iter().find(|text| sans(text) <= room);
                self.text(Style::Note, middle, Anchor::Middle, fitting.unwrap_or_default());
            }
        }
    }
}

/// The start of a name in so much room.
fn short(name: &str, room: Px) -> String {
    let columns = (room.0 / small_mono("x").0 - 1).max(0) as usize;
    let mut text: String = name.chars().take(columns).collect();
    text.push('…');
    text
}
