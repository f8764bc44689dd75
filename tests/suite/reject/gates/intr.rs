fn f() { unsafe { std::intrinsics::unreachable() } }
fn main() {}
