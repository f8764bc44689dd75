#[non_exhaustive]
trait Foo {}
fn main() {}
