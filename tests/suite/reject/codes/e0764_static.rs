static X: &mut i32 = &mut 4;
fn main() {}
