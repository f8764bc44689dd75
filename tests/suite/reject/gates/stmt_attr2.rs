fn f() { #[cfg(all())] { } #[allow(unused)] { } let x = #[cfg(all())] 5; }
fn main() {}
