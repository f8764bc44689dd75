fn baz<I>(x: &<I as Iterator<Item = u8>>::Item) where I: Iterator {}
fn main() {}
