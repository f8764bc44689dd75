//~ unsupported
use std::sync::*;

fn main() {
    let _: Option<Barrier> = None;
}
