#[track_caller] extern "C" fn f() {}
fn main() {}
