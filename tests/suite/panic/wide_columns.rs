//! The place of a panic counts columns as a terminal does: a tab is four of them, a wide character two.
use std::panic::Location;

#[track_caller]
fn place() -> (u32, u32) {
    (Location::caller().line(), Location::caller().column())
}
fn main() {
    println!("{} {:?}", column!(), place());
    /* é */ println!("{} {:?}", column!(), place());
    /* 😀 */ println!("{} {:?}", column!(), place());
    /* é */ println!("{} {:?}", column!(), place());
    /* 漢字 */ println!("{} {:?}", column!(), place());
	/* 漢	字 */ println!("{} {:?}", column!(), place());
    /* 👨‍👩‍👧 */ println!("{} {:?}", column!(), place());
	{ /* 漢字 */ None::<u8>.unwrap(); }
}
