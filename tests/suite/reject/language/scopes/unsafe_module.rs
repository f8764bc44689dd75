unsafe mod raw {}

fn main() {}
