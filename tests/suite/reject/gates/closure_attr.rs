fn f() { let x = #[inline] || 1; }
fn main() {}
