//! An object for some lifetime, where one for all is wanted.

fn widen(f: Box<dyn Fn(&'static str) -> &'static str>) -> Box<dyn for<'a> Fn(&'a str) -> &'a str> {
    f
}

fn main() {
    println!("{}", widen(Box::new(|s| s))("x"));
}
