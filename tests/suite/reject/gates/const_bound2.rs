trait A {}
const fn f<T: const A>() {}
fn main() {}
