#![deny(nonstandard_style)]
struct good_not; const Bad: i32 = 1; fn main() { let _ = (good_not, Bad); }
