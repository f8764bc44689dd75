//! Constraints to values: the least set of points and ends that each region must contain.

use super::{Constraint, RegionCx};
use crate::mir::moves::BitSet;

/// The values of all regions.
pub(in crate::borrow) struct Solved {
    /// By region: its points.
    pub points: Vec<BitSet>,
    /// By region: the universal regions that it must outlive.
    pub ends: Vec<BitSet>,
    /// By region: the points at which a variable with it is live.
    pub live: Vec<BitSet>,
    /// How many regions are universal.
    pub universal: usize,
    pub constraints: Vec<Constraint>,
    /// By region: the constraints in which it is the longer one, by number.
    pub from: Vec<Vec<usize>>,
}

impl RegionCx<'_> {
    /// Propagates until nothing changes.
    pub(in crate::borrow) fn solve(&mut self, mut live: Vec<BitSet>, total: usize) -> Solved {
        self.bound_unnameable();
        let count = self.count as usize;
        let universal = self.universal.len();
        // Regions that finding out about drops has made live nowhere.
        live.resize_with(count, || BitSet::new(total));
        let mut points = live.clone();
        let mut ends: Vec<BitSet> = (0..count).map(|_| BitSet::new(universal)).collect();
        for region in 0..universal {
            (0..total).for_each(|point| points[region].insert(point));
            ends[region].insert(region);
        }
        let constraints = std::mem::take(&mut self.constraints);
        let mut above: Vec<Vec<usize>> = vec![Vec::new(); count];
        let mut from: Vec<Vec<usize>> = vec![Vec::new(); count];
        for (index, constraint) in constraints.iter().enumerate() {
            above[constraint.sub as usize].push(constraint.sup as usize);
            from[constraint.sup as usize].push(index);
        }
        let mut open: Vec<usize> = (0..count).collect();
        let mut waiting = vec![true; count];
        while let Some(sub) = open.pop() {
            waiting[sub] = false;
            for &sup in &above[sub] {
                let (value, end) = (points[sub].clone(), ends[sub].clone());
                let grown = points[sup].union(&value);
                if (ends[sup].union(&end) || grown) && !std::mem::replace(&mut waiting[sup], true) {
                    open.push(sup);
                }
            }
        }
        Solved { points, ends, live, universal, constraints, from }
    }
}

impl Solved {
    /// The universal regions that must outlive the region by way of regions that are not, it itself included.
    pub(in crate::borrow) fn universal_above(&self, region: u32) -> Vec<u32> {
        let into = |sub: u32| self.constraints.iter().filter(move |it| it.sub == sub).map(|it| it.sup).collect();
        self.reached(region, into)
    }

    /// The universal regions that the region must outlive, in the same way.
    pub(in crate::borrow) fn universal_below(&self, region: u32) -> Vec<u32> {
        self.reached(region, |sup: u32| {
            self.from[sup as usize].iter().map(|index| self.constraints[*index].sub).collect()
        })
    }

    fn reached(&self, start: u32, next: impl Fn(u32) -> Vec<u32>) -> Vec<u32> {
        let universal = self.universal as u32;
        let mut seen = vec![start];
        let mut at = 0;
        while let Some(&current) = seen.get(at) {
            at += 1;
            if current >= universal {
                for region in next(current) {
                    if !seen.contains(&region) {
                        seen.push(region);
                    }
                }
            }
        }
        seen.retain(|region| *region < universal);
        seen
    }
}
