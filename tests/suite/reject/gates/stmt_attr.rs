fn f() { #[inline] let x = 1; #[rustfmt::skip] let y = 2; let z = #[allow(unused)] 1; }
fn main() {}
