struct Pointer(*const u8);

unsafe impl Send for Pointer {}

unsafe impl Sync for &Pointer {}

fn main() {}
