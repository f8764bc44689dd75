const FOO: u32 = return 0;
fn main() {}
