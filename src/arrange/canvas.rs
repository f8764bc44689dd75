//! Pictures of single moments to shapes with the moments in which they exist: what stays equal is kept once.

use std::collections::HashMap;

use crate::machine::trace::{AllocationId, FrameId};

use super::{Item, Layer, Shape};

/// What a shape belongs to. Shapes of one site are placed together, and no two sites overlap, arrows apart.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum SiteKey {
    Heads,
    /// The head of the heap's column, which stands elsewhere in the tall arrangement.
    HeapHead,
    StaticHead,
    Frame(FrameId),
    Block(AllocationId),
    WideArrows,
    TallArrows,
}

/// Collects the shapes of moment after moment.
#[derive(Default)]
pub struct Canvas {
    moment: usize,
    items: Vec<(SiteKey, Layer, Item)>,
    /// The newest item of each shape. Only for look-up: never iterated.
    newest: HashMap<(SiteKey, Layer, Shape), usize>,
}

impl Canvas {
    /// From now on shapes are of this moment; moments come in order.
    pub fn at_moment(&mut self, moment: usize) {
        self.moment = moment;
    }

    /// Draws a shape; drawn in the moment before as well, it is the same one.
    pub fn put(&mut self, site: SiteKey, layer: Layer, shape: Shape) {
        let key = (site, layer, shape);
        if let Some(&i) = self.newest.get(&key) {
            let item = &mut self.items[i].2;
            if item.last + 1 >= self.moment {
                item.last = self.moment;
                return;
            }
        }
        let item = Item { first: self.moment, last: self.moment, shape: key.2.clone() };
        self.newest.insert(key, self.items.len());
        self.items.push((site, layer, item));
    }

    /// The items of each site in the order in which they are painted.
    pub fn into_sites(self) -> Vec<(SiteKey, Vec<Item>)> {
        let mut items = self.items;
        items.sort_by_key(|(site, layer, item)| (*site, *layer, item.first, std::cmp::Reverse(item.last)));
        let mut sites: Vec<(SiteKey, Vec<Item>)> = Vec::new();
        for (site, _, item) in items {
            match sites.last_mut() {
                Some((last, list)) if *last == site => list.push(item),
                _ => sites.push((site, vec![item])),
            }
        }
        sites
    }
}
