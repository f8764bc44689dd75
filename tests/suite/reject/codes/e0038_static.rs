trait Make { fn make() -> u8; }
fn main() { let _x: Option<Box<dyn Make>> = None; }
