//! Pictures of single moments to shapes with the moments in which they exist: what stays equal is kept once.

use std::collections::BTreeMap;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::machine::trace::{AllocationId, FrameId};

use super::geometry::{Px, at};
use super::order::order;
use super::{Item, Layer, Shape};

/// What a shape belongs to. Shapes of one site are placed together, and no two sites overlap, arrows apart.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum SiteKey {
    Heads,
    /// The head of the heap's column, which stands elsewhere in the tall arrangement.
    HeapHead,
    StaticHead,
    Frame(FrameId),
    /// A row of a frame, by its top: rows that look alike are written alike.
    Row(FrameId, Px),
    Block(AllocationId),
    WideArrows,
    TallArrows,
    /// What is the same in both.
    Arrows,
}

/// A shape and where it belongs.
pub struct Painted {
    pub site: SiteKey,
    /// Those of a later turn stand over those of an earlier one, whatever their layers.
    turn: u32,
    pub layer: Layer,
    pub item: Item,
}

impl Painted {
    /// What is painted over what, where they overlap.
    pub fn rank(&self) -> (u32, Layer) {
        (self.turn, self.layer)
    }
}

/// Collects the shapes of moment after moment.
#[derive(Default)]
pub struct Canvas {
    moment: usize,
    turn: u32,
    row: Option<Px>,
    items: Vec<Painted>,
    /// The newest item of each shape. Only for look-up: never iterated.
    newest: FxHashMap<(SiteKey, Layer, Shape), usize>,
}

impl Canvas {
    /// From now on shapes are of this moment; moments come in order.
    pub fn at_moment(&mut self, moment: usize) {
        self.moment = moment;
        self.turn = 0;
    }

    /// From now on what belongs to a frame belongs to the row with this top.
    pub fn in_row(&mut self, top: Option<Px>) {
        self.row = top;
    }

    /// From now on shapes stand over all those of earlier turns.
    pub fn take_turn(&mut self, turn: u32) {
        self.turn = turn;
    }

    /// Draws a shape; drawn in the moment before as well, it is the same one.
    pub fn put(&mut self, site: SiteKey, layer: Layer, shape: Shape) {
        let (site, shape) = match (site, self.row) {
            (SiteKey::Frame(frame), Some(top)) => (SiteKey::Row(frame, top), shape.offset(at(Px(0), -top))),
            (site, _) => (site, shape),
        };
        let key = (site, layer, shape);
        if let Some(&i) = self.newest.get(&key) {
            let item = &mut self.items[i].item;
            if item.last + 1 >= self.moment {
                item.last = self.moment;
                return;
            }
        }
        let item = Item { first: self.moment, last: self.moment, shape: key.2.clone() };
        self.newest.insert(key, self.items.len());
        self.items.push(Painted { site, turn: self.turn, layer, item });
    }

    /// What was drawn so far.
    pub fn items(&self) -> &[Painted] {
        &self.items
    }

    /// What two sites have in common is kept once, in a third.
    pub fn share(&mut self, one: SiteKey, other: SiteKey, both: SiteKey) {
        let key = |p: &Painted| (p.item.first, p.item.last, p.item.shape.clone());
        let others: FxHashSet<_> = self.items.iter().filter(|p| p.site == other).map(key).collect();
        let mut shared = FxHashSet::default();
        for painted in self.items.iter_mut().filter(|p| p.site == one && others.contains(&key(p))) {
            painted.site = both;
            shared.insert(key(painted));
        }
        self.items.retain(|p| p.site != other || !shared.contains(&key(p)));
        self.newest.clear();
    }

    /// The items of each site in the order in which they are written.
    pub fn into_sites(self) -> Vec<(SiteKey, Vec<Item>)> {
        let mut sites: BTreeMap<SiteKey, Vec<Painted>> = BTreeMap::new();
        for painted in self.items {
            sites.entry(painted.site).or_default().push(painted);
        }
        sites.into_iter().map(|(site, shapes)| (site, order(shapes))).collect()
    }
}
