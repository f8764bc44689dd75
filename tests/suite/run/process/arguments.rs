//! What is left of the arguments behind the program's name: nothing, and how it is shown.
use std::env::{args, args_os};

fn main() {
    let mut all = args();
    println!("{} {:?}", all.len(), all.size_hint());
    println!("{}", all.next().is_some());
    println!("{all:?} {:?}", all.next_back());
    let mut all = args_os();
    println!("{}", all.next_back().is_some());
    println!("{all:?} {:?}", all.next());
    println!("{:?}", args().skip(1).collect::<Vec<_>>());
}
