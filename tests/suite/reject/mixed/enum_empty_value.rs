enum Never {}
fn main() { let n: Never = Never {}; }
