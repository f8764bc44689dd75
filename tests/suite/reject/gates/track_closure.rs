fn f() { let x = #[track_caller] || {}; }
fn main() {}
