trait Foo {}
trait Bar: Foo {}
impl Foo for dyn Bar {}
impl Bar for dyn Bar {}
fn main() {}
