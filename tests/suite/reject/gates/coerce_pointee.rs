#[derive(std::marker::CoercePointee)]
#[repr(transparent)]
struct S<'a, T: ?Sized>(&'a T);
fn main() {}
