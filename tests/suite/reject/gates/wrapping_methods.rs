//! `Wrapping` has methods of integers that are not stable.
use std::num::Wrapping;

fn main() {
    let seven = Wrapping(7u8);
    println!("{} {}", seven + Wrapping(250), seven.reverse_bits());
    println!("{}", seven.pow(2));
}
