#![deny(unused_must_use)]
use std::ops::Add;
fn main() {
    1.add(2);
}
