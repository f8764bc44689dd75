fn f<T: ?Copy>() {}
fn main() {}
