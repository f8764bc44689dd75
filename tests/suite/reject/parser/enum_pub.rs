enum E { pub A }
fn main() {}
