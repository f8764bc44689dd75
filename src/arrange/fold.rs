//! A drawing in which frames of a deep stack are closed. The stack keeps the height of its deepest moment, so most of a page
//! would be empty most of the time: of a narrow one, where the stack stands over the heap, and in the end of a wide one too.

use std::collections::BTreeMap;

use crate::scene::Scene;

use super::Placing;
use super::canvas::SiteKey;
use super::geometry::{Point, Px, at, px};
use super::paint::Laid;
use super::stack::StackPlan;

/// In a stack that is higher than this, frames are closed on a narrow page.
const HIGH: Px = px(440.0);
/// In one that is higher than this, on a wide page as well: it would not fit on a screen.
const TOWER: Px = px(640.0);
/// Where something stands that is not shown: outside of the picture.
const AWAY: Point = at(px(-4000.0), Px(0));

impl Placing {
    /// Whether the wide arrangement does not show what stands here.
    pub fn is_away(self) -> bool {
        matches!(self, Placing::Moved { wide, .. } if wide == AWAY) || self == Placing::Tall
    }
}

/// The scene as a narrow page shows it, if that makes a difference.
pub fn narrow(scene: &Scene, stack: &StackPlan) -> Option<Scene> {
    if height(scene, stack) <= HIGH || scene.moments.iter().all(|moment| moment.picture.narrow.is_empty()) {
        return None;
    }
    let mut scene = scene.clone();
    for picture in scene.moments.iter_mut().map(|moment| &mut moment.picture) {
        if !picture.narrow.is_empty() {
            picture.frames = std::mem::take(&mut picture.narrow);
        }
    }
    Some(scene)
}

/// Whether frames are closed in both arrangements.
pub fn is_tower(scene: &Scene, stack: &StackPlan) -> bool {
    height(scene, stack) > TOWER
}

fn height(scene: &Scene, stack: &StackPlan) -> Px {
    scene.moments.iter().map(|moment| stack.bottom(&moment.picture)).max().unwrap_or_default()
}

/// The wide arrangement of one and the tall one of the other. What both have is drawn once.
pub fn join(wide: Laid, tall: Laid) -> Laid {
    Laid {
        sites: join_sites(wide.sites, tall.sites),
        areas: join_sites(wide.areas, tall.areas),
        wide: wide.wide,
        tall: tall.tall,
    }
}

type Sites<T> = Vec<(SiteKey, Placing, Vec<T>)>;

fn join_sites<T: PartialEq>(wide: Sites<T>, tall: Sites<T>) -> Sites<T> {
    let mut of_tall: BTreeMap<SiteKey, (Placing, Vec<T>)> =
        tall.into_iter().map(|(key, at, all)| (key, (at, all))).collect();
    let mut of_wide: BTreeMap<SiteKey, (Placing, Vec<T>)> =
        wide.into_iter().map(|(key, at, all)| (key, (at, all))).collect();
    let keys: std::collections::BTreeSet<SiteKey> = of_wide.keys().chain(of_tall.keys()).copied().collect();
    let mut joined = Vec::new();
    for key in keys {
        let (wide, tall) = (of_wide.remove(&key), of_tall.remove(&key));
        match (wide, tall) {
            (Some((a, one)), Some((b, other))) if one == other => joined.push((key, both(a, b), one)),
            (wide, tall) => {
                let wide = wide.filter(|(place, _)| *place != Placing::Tall);
                joined.extend(
                    wide.map(|(place, all)| (key, both(place, Placing::Moved { wide: AWAY, tall: AWAY }), all)),
                );
                let tall = tall.filter(|(place, _)| *place != Placing::Wide);
                joined.extend(
                    tall.map(|(place, all)| (key, both(Placing::Moved { wide: AWAY, tall: AWAY }, place), all)),
                );
            }
        }
    }
    joined
}

/// At one place in the wide arrangement and at another in the tall one.
fn both(wide: Placing, tall: Placing) -> Placing {
    match (wide, tall) {
        (Placing::Wide, _) => Placing::Wide,
        (_, Placing::Tall) => Placing::Tall,
        (Placing::Fixed, Placing::Fixed) => Placing::Fixed,
        (wide, tall) => Placing::Moved { wide: wide.corners().0, tall: tall.corners().1 },
    }
}
