const C: &str = 5;
static S: u8 = -1i8;
fn main() {}
