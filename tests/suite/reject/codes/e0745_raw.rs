fn temp() -> u8 { 2 }
fn main() { let p = &raw const temp(); let q = &raw mut 3; }
