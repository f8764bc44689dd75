//~ unsupported
use std::process::*;

fn main() {
    let _: Option<Command> = None;
}
