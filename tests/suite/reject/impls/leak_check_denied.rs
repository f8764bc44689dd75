#![deny(coherence_leak_check)]
trait Tr {}
impl Tr for for<'a> fn(&'a u8) {}
impl Tr for fn(&'static u8) {}
fn main() {}
