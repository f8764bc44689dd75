mod m
fn main() {}
