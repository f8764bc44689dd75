#![feature(managed_boxes)]
fn main() {}
