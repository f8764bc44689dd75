trait T: Clone {}
fn g(t: Box<dyn T>) {}
fn main() {}
