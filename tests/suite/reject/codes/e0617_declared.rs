use std::ffi::c_char;
unsafe extern "C" {
    fn printf(format: *const c_char, ...) -> i32;
}
fn main() {
    let pointer: unsafe extern "C" fn(*const c_char, ...) -> i32 = printf;
    unsafe {
        pointer(c"%d".as_ptr(), 1, 2.5);
        pointer(c"%d".as_ptr(), 1.5f32);
    }
}
