trait Lend { type Item<'a> where Self: 'a; }
fn f<T: Lend<Item = u8>>(t: T) {}
fn main() {}
