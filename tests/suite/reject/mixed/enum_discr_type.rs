enum E { A = "x" }
fn main() {}
