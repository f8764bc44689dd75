#[linkage = "weak"]
fn f() {}
fn main() {}
