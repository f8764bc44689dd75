#[instruction_set(intel::x64)] fn f() {}
fn main() {}
