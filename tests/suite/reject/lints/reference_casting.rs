fn main() {
    let x = 1i32;
    unsafe { *(&x as *const i32 as *mut i32) = 2; }
    println!("{x}");
}
