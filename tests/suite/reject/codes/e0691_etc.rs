#[repr(transparent)]
enum Status { A(u8), B }
fn main() {}
