struct Bar;
struct Bar;
fn main() {}
