//! Regions that stand for any (`for<'a>`): what reaches them and cannot name them lives for ever, and what they would have to outlive is
//! an error (rustc-dev-guide, "Universal regions and placeholders").

use super::{Category, Cause, Constraint, Placeholder, RegionCx, STATIC, Solved};

impl RegionCx<'_> {
    pub(super) fn add_placeholder(&mut self, region: u32) {
        let placeholder = Placeholder { region, universe: self.universe, goal: self.goal, cause: self.cause };
        self.placeholders.push(placeholder);
    }

    fn universe_of(&self, region: u32) -> u32 {
        self.universes.get(&region).copied().unwrap_or(0)
    }

    /// A region from outside of a binder that must outlive any region lives for ever.
    pub(super) fn bound_unnameable(&mut self) {
        let mut from: Vec<Vec<u32>> = Vec::new();
        if !self.placeholders.is_empty() {
            from.resize(self.count as usize, Vec::new());
            for constraint in &self.constraints {
                from[constraint.sub as usize].push(constraint.sup);
            }
        }
        for placeholder in self.placeholders.clone() {
            let mut seen = vec![placeholder.region];
            let mut next = 0;
            while let Some(&current) = seen.get(next) {
                next += 1;
                for &sup in &from[current as usize] {
                    if !seen.contains(&sup) {
                        seen.push(sup);
                    }
                }
            }
            for sup in seen.into_iter().filter(|sup| *sup != STATIC) {
                if self.universe_of(sup) < placeholder.universe {
                    let cause = Cause { category: Category::Boring, ..placeholder.cause };
                    self.constraints.push(Constraint { sup, sub: STATIC, cause });
                }
            }
        }
    }
}

impl Solved {
    /// A region that the placeholder would have to outlive: one that ends outside of the body, one that is alive somewhere, or
    /// another placeholder.
    pub(in crate::borrow) fn outlived_by(&self, placeholder: &Placeholder, all: &[Placeholder]) -> Option<u32> {
        let mut seen = vec![placeholder.region];
        let mut next = 0;
        while let Some(&current) = seen.get(next) {
            next += 1;
            let is_other = |other: &Placeholder| other.region == current && other.region != placeholder.region;
            let is_universal = (current as usize) < self.universal;
            if is_universal || !self.live[current as usize].is_empty() || all.iter().any(is_other) {
                return Some(current);
            }
            for &index in &self.from[current as usize] {
                let sub = self.constraints[index].sub;
                if !seen.contains(&sub) {
                    seen.push(sub);
                }
            }
        }
        None
    }
}
