trait T {
    unsafe fn f();
}
impl T for i32 {
    fn f() {}
}
fn main() {}
