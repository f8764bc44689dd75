impl Drop for u32 { fn drop(&mut self) {} }
fn main() {}
