struct D; impl Drop for D { fn drop(&mut self) {} } const fn f() -> i32 { let d = D; 1 } fn main() {}
