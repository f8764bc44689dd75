struct Machine {
    handlers: Vec<Box<dyn for<'static> Fn(&'a str) -> &'a str>>,
}
fn main() {}
