unsafe extern "C" { fn foo((a, b): (u32, u32)); }
fn main() {}
