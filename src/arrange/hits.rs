//! Rows that were painted to the areas that the lens answers to.

use std::collections::BTreeMap;

use crate::machine::trace::AllocationId;
use crate::scene::lens::{Lens, Part};

use super::canvas::SiteKey;
use super::geometry::{Point, Px, Rect, at};
use super::heap::Placed;

/// An area over one value, or over values of one width that stand side by side.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Area {
    pub rect: Rect,
    /// The first value.
    pub part: Part,
    /// How many values stand side by side.
    pub columns: u64,
    /// The moments in which it is there.
    pub first: usize,
    pub last: usize,
}

/// The areas of all moments: the same place over the same value is one area.
#[derive(Default)]
pub struct Areas {
    /// By their place, so that areas come out as they are read: from the top to the bottom, from the left to the right.
    areas: BTreeMap<Key, Vec<Area>>,
}

/// Site, top, left, right, part and columns.
type Key = (SiteKey, i32, i32, i32, Part, u64);

impl Areas {
    /// Adds the rows of one moment that belong to one site.
    pub fn add(&mut self, moment: usize, site: SiteKey, placed: &[Placed], lens: &Lens) {
        for row in placed {
            // As its shapes do, the areas of a row of a frame stand in a site of their own.
            let (site, up) = if let SiteKey::Frame(frame) = site {
                (SiteKey::Row(frame, row.row.top), at(Px(0), -row.row.top))
            } else {
                (site, Point::default())
            };
            if let Some((slot, rect)) = row.name
                && let Some(subject) = lens.name(moment, row.allocation, slot)
            {
                self.put(moment, site, rect.offset(up), Part { subject, element: 0, count: 1 }, 1);
            }
            for (rect, part, columns) in runs(row, row.allocation, moment, lens) {
                self.put(moment, site, rect.offset(up), part, columns);
            }
        }
    }

    fn put(&mut self, moment: usize, site: SiteKey, rect: Rect, part: Part, columns: u64) {
        let key = (site, rect.top.0, rect.left.0, rect.right.0, part, columns);
        let known = self.areas.entry(key).or_default();
        match known.last_mut() {
            Some(area) if area.last + 1 >= moment => area.last = moment,
            _ => known.push(Area { rect, part, columns, first: moment, last: moment }),
        }
    }

    /// The areas of each site.
    pub fn into_sites(self) -> Vec<(SiteKey, Vec<Area>)> {
        let mut sites: Vec<(SiteKey, Vec<Area>)> = Vec::new();
        for ((site, ..), areas) in self.areas {
            match sites.last_mut() {
                Some((last, list)) if *last == site => list.extend(areas),
                _ => sites.push((site, areas)),
            }
        }
        sites
    }
}

/// The cells of a row, those together that show one value after another.
fn runs(row: &Placed, allocation: AllocationId, moment: usize, lens: &Lens) -> Vec<(Rect, Part, u64)> {
    let mut runs: Vec<(Rect, Part, u64)> = Vec::new();
    for (bytes, rect) in &row.cells {
        let Some(part) = lens.cell(moment, allocation, bytes) else { continue };
        if let Some((over, first, columns)) = runs.last_mut() {
            let is_next = part.subject == first.subject && part.element == first.element + *columns;
            let is_alike = part.count == 1 && first.count == 1 && over.width() == rect.width() * *columns as i32;
            if is_next && is_alike && over.right == rect.left && over.top == rect.top {
                *over = over.union(*rect);
                *columns += 1;
                continue;
            }
        }
        runs.push((*rect, part, 1));
    }
    runs
}
