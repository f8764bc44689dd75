fn f(x: &'a mut 'b i32) {}
fn main() {}
