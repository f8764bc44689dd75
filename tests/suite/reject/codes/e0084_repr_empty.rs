#[repr(i32)]
enum NightsWatch {}
fn main() {}
