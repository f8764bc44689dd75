//! Arrows that come near one another: where they cross, run along one another, or end together.

use crate::scene::PointerKind;

use super::arrows::{Arrow, End};
use super::geometry::{Px, around_meeting, px};
use super::route::{Stretch, inset, ordered};

/// Where an arrow crosses others: there it has a halo, so that one sees which line passes over.
#[derive(Clone, Default, Debug)]
pub struct Crossings {
    /// Its parts around the points where it crosses.
    pub parts: Vec<Stretch>,
    /// Whether another line runs close beside it, which a halo along all of it would hide.
    pub has_neighbour: bool,
}

impl Crossings {
    pub fn of<'p>(pieces: &[Stretch], others: impl Iterator<Item = &'p Stretch>) -> Crossings {
        const REACH: Px = px(6.0);
        const HIDDEN: Px = px(4.5);
        let mut crossings = Crossings::default();
        for b in others {
            crossings.parts.extend(pieces.iter().filter_map(|a| around_meeting(*a, *b, REACH)));
            crossings.has_neighbour |= pieces.iter().any(|a| are_beside(*a, *b, HIDDEN));
        }
        crossings.parts.sort_by_key(|(from, to)| (from.y, from.x, to.y, to.x));
        crossings.parts.dedup();
        crossings
    }

    /// Those of one way that is drawn for two arrangements.
    pub fn joined(&self, other: &Crossings) -> Crossings {
        let new = other.parts.iter().filter(|part| !self.parts.contains(part));
        let parts = self.parts.iter().chain(new).copied().collect();
        Crossings { parts, has_neighbour: self.has_neighbour || other.has_neighbour }
    }
}

/// Under a row of the stack, the channel of an arrow to one of its cells. That of the outermost lane, which comes from farthest, is
/// the highest, so that no channel crosses a lane.
pub fn channel_in_stack(arrows: &[Arrow], i: usize, stop: Px) -> Px {
    let arrow = &arrows[i];
    let order = |other: &Arrow| match &other.end {
        End::Cells { block: None, row, bracket: false, .. } => {
            // What comes from the heap has the outermost lane.
            let reach = if other.tail.block.is_some() { Px(i32::MAX) } else { (other.tail.dot.y - row.bottom).abs() };
            Some((row.top, std::cmp::Reverse(reach)))
        }
        End::Cells { .. } | End::Edge { .. } | End::Strip { .. } | End::Nowhere { .. } => None,
    };
    let own = order(arrow);
    let is_above = |(at, other): (usize, &Arrow)| {
        let theirs = order(other).filter(|theirs| own.is_some_and(|own| own.0 == theirs.0));
        theirs.is_some_and(|theirs| (Some(theirs), at) < (own, i)) && other.coexists(arrow)
    };
    let level = arrows.iter().enumerate().filter(|&other| is_above(other)).count() as i32;
    let pitch = if arrow.kind == PointerKind::Mutable { px(6.0) } else { px(4.0) };
    stop + px(5.0) + inset(arrow.kind).max(px(3.0)) + pitch * level
}

/// Whether two arrows from the stack meet at their ends, because they lead to one cell or row of it.
pub fn joins(one: &Arrow, other: &Arrow) -> bool {
    let is_of_stack = matches!(one.end, End::Cells { block: None, bracket: false, .. } | End::Strip { .. });
    is_of_stack && one.kind == other.kind && one.end == other.end
}

/// How far from its usual height an arrow ends at a row of the stack, where one of another kind ends as well: they do not join.
pub fn aside_at_row(arrows: &[Arrow], i: usize) -> Px {
    let arrow = &arrows[i];
    let is_other = |other: &Arrow| other.kind != arrow.kind && other.end == arrow.end && other.coexists(arrow);
    match (arrows.iter().any(is_other), arrow.kind) {
        (false, _) => Px(0),
        (true, PointerKind::Shared) => px(-4.0),
        (true, _) => px(4.0),
    }
}

/// Whether two pieces lie on one another for more than a few pixels.
pub fn runs_along(a: Stretch, b: Stretch) -> bool {
    are_beside(a, b, px(2.5))
}

/// Whether two pieces run in one direction for more than a few pixels, nearer than `apart`.
fn are_beside(a: Stretch, b: Stretch, apart: Px) -> bool {
    let shared = |a: (Px, Px), b: (Px, Px)| {
        let (a, b) = (ordered(a.0, a.1), ordered(b.0, b.1));
        a.1.min(b.1) - a.0.max(b.0) > px(8.0)
    };
    let near = |a: Px, b: Px| (a - b).abs() < apart;
    let level = |s: Stretch| s.0.y == s.1.y;
    let upright = |s: Stretch| s.0.x == s.1.x;
    level(a) && level(b) && near(a.0.y, b.0.y) && shared((a.0.x, a.1.x), (b.0.x, b.1.x))
        || upright(a) && upright(b) && near(a.0.x, b.0.x) && shared((a.0.y, a.1.y), (b.0.y, b.1.y))
}
