fn f(x: impl AsRef<str>) -> impl Fn() -> usize { move || x.as_ref().len() }
fn main() { let g; { let s = String::from("a"); g = f(&s); } println!("{}", g()); }
