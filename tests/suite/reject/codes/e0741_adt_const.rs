struct A;
struct B<const X: A>;
fn main() {}
