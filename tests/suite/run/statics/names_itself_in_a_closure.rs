//! A constant whose closure names the constant.
struct V(fn(u8) -> &'static V);
const VT: V = V(|_| &VT);
fn main() { let v = (VT.0)(1); let _ = (v.0)(2); println!("ok"); }
