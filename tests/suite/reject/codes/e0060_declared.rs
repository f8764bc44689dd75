use std::ffi::c_char;
unsafe extern "C" {
    fn printf(format: *const c_char, ...) -> i32;
}
fn main() {
    unsafe {
        printf();
    }
}
