//! Broken rules of loans and regions to diagnostics, in rustc's words.

mod lent;
mod outlived;
mod regions;

use crate::types::flags::Flags;
use crate::types::fold::{Fold, TypeFolder};
use crate::types::ty::{Region, Ty};

/// Whether a lifetime parameter stands in a type.
fn regions_mention(ty: Ty, index: u32) -> bool {
    struct Search {
        index: u32,
        found: bool,
    }
    impl TypeFolder for Search {
        fn concerns(&self, flags: Flags) -> bool {
            flags.intersects(Flags::REGION_PARAM)
        }
        fn fold_region(&mut self, region: &Region) -> Region {
            self.found |= matches!(region, Region::Param(param) if param.index == self.index);
            region.clone()
        }
    }
    let mut search = Search { index, found: false };
    let _ = ty.fold_with(&mut search);
    search.found
}
