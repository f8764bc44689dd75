struct S;
impl S { fn f(self: *const Self) {}
fn g<R: std::ops::Deref<Target = Self>>(self: R) {}
fn h(self: u8) {} }
fn main() {}
