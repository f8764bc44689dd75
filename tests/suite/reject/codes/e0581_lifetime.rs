fn main() { let f: for<'a> fn() -> &'a str; }
