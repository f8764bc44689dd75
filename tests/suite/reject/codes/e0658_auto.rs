auto trait T {}
fn main() {}
