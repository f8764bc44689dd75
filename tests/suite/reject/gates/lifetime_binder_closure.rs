fn f() { let x = for<'a> |y: &'a i32| -> &'a i32 { y }; }
fn main() {}
