fn get() -> u32 { 5 }
const X: u32 = get();
fn main() {}
