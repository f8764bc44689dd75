#[repr(C)]
static FOO: u32 = 1;
fn main() {}
