fn f(x: &i32) -> &mut i32 {
    unsafe { &mut *(x as *const i32 as *mut i32) }
}
fn main() { f(&3); }
