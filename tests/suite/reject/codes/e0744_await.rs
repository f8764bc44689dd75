const C: i32 = { async { 1 }.await };
fn main() {}
