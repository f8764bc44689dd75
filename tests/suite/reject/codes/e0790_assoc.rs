trait Generator { fn create() -> u32; }
struct Impl;
impl Generator for Impl { fn create() -> u32 { 1 } }
fn main() { let x: u32 = Generator::create(); }
