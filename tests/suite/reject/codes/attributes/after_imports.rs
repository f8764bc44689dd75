#[track_caller] struct S;
use std::nothing;
fn main() { let _: i32 = S; }
