struct D; impl Drop for D { fn drop(&mut self) {} } const X: (D, i32) = { let d = D; (d, 1) }; static Y: i32 = { D; 1 }; fn main() {}
