struct D(String);
impl Drop for D { fn drop(&mut self) {} }
fn main() { let d = D(String::new()); let s = &d.0; let t = d; println!("{s} {}", t.0); }
