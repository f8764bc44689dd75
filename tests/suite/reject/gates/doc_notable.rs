#[doc(notable_trait)]
trait T {}
fn main() {}
