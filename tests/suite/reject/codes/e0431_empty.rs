use {self};
fn main() {}
