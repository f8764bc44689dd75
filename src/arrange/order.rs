//! Painted shapes to the order in which they are written: what lives equally long stands together, as far as what overlaps
//! allows it. Each change of life costs the page a group, and a step is to cost it little.

use super::canvas::Painted;
use super::geometry::{Rect, flatten, px};
use super::ground::text_rect;
use super::{Item, Shape};

/// Orders the shapes of one site.
pub fn order(mut shapes: Vec<Painted>) -> Vec<Item> {
    shapes.sort_by_key(|p| (p.rank(), p.item.first, std::cmp::Reverse(p.item.last)));
    let mut writer = Writer::new(&shapes);
    let mut from = 0;
    while let Some(next) = writer.next_free(from) {
        from = next;
        writer.group(writer.life(next));
        while from < shapes.len() && writer.is_written[from] {
            from += 1;
        }
    }
    let written = writer.written;
    let mut items: Vec<Option<Item>> = shapes.into_iter().map(|painted| Some(painted.item)).collect();
    written.into_iter().filter_map(|i| items[i].take()).collect()
}

struct Writer<'a> {
    shapes: &'a [Painted],
    /// For each shape those that must be written before it, because it is painted over them.
    under: Vec<Vec<usize>>,
    is_written: Vec<bool>,
    written: Vec<usize>,
}

impl<'a> Writer<'a> {
    fn new(shapes: &'a [Painted]) -> Writer<'a> {
        let bounds: Vec<Rect> = shapes.iter().map(|painted| bounds(&painted.item.shape)).collect();
        let mut from_top: Vec<usize> = (0..shapes.len()).collect();
        from_top.sort_by_key(|&i| (bounds[i].top, i));
        let mut under = vec![Vec::new(); shapes.len()];
        for (place, &i) in from_top.iter().enumerate() {
            let touching = from_top[place + 1..].iter().take_while(|&&j| bounds[j].top < bounds[i].bottom);
            for &j in touching.filter(|&&j| bounds[i].overlaps(bounds[j])) {
                let (low, high) = (i.min(j), i.max(j));
                let (a, b) = (&shapes[low], &shapes[high]);
                if a.rank() < b.rank() && a.item.first <= b.item.last && b.item.first <= a.item.last {
                    under[high].push(low);
                }
            }
        }
        Writer { shapes, under, is_written: vec![false; shapes.len()], written: Vec::new() }
    }

    fn life(&self, i: usize) -> (usize, usize) {
        (self.shapes[i].item.first, self.shapes[i].item.last)
    }

    fn blocker(&self, i: usize) -> Option<usize> {
        self.under[i].iter().copied().find(|&j| !self.is_written[j])
    }

    fn next_free(&self, from: usize) -> Option<usize> {
        (from..self.shapes.len()).find(|&i| !self.is_written[i] && self.blocker(i).is_none())
    }

    /// Writes what has this life; what lives shorter only where the rest would have to wait for it.
    fn group(&mut self, life: (usize, usize)) {
        loop {
            let mut waiting = None;
            for i in 0..self.shapes.len() {
                if self.life(i) != life {
                    continue;
                }
                match self.blocker(i) {
                    _ if self.is_written[i] => {}
                    None => {
                        self.is_written[i] = true;
                        self.written.push(i);
                    }
                    Some(_) => waiting = waiting.or(Some(i)),
                }
            }
            let Some(mut first) = waiting else { return };
            while let Some(under) = self.blocker(first) {
                first = under;
            }
            let inner = self.life(first);
            if inner.0 < life.0 || inner.1 > life.1 {
                return;
            }
            if inner != life {
                self.group(inner);
            }
        }
    }
}

/// The room that a shape takes, its line included.
fn bounds(shape: &Shape) -> Rect {
    match shape {
        Shape::Rect { rect, .. } => rect.grown(px(1.0)),
        Shape::Circle { center, radius, .. } => {
            Rect { left: center.x, right: center.x, top: center.y, bottom: center.y }.grown(*radius + px(1.0))
        }
        Shape::Path { path, .. } => {
            let points = flatten(path).into_iter().flat_map(|(a, b)| [a, b]);
            let hull = points.map(|p| Rect { left: p.x, right: p.x, top: p.y, bottom: p.y }).reduce(Rect::union);
            hull.unwrap_or_default().grown(px(4.0))
        }
        Shape::Text { style, at, anchor, text } => text_rect(*style, *at, *anchor, text),
    }
}
