trait T { extern "C" fn f(&self); fn g(&self); }
impl T for u8 { fn f(&self) {} extern "C" fn g(&self) {} }
fn main() {}
