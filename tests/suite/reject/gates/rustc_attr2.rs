#[rustc_on_unimplemented = "x"]
trait T {}
fn main() {}
