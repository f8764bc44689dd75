#[rustc_const_stable(feature = "a", since = "1.0.0")]
const fn f() {}
fn main() {}
