#[instruction_set()] fn f() {}
fn main() {}
