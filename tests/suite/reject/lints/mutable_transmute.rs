fn main() {
    let x = 1;
    let y: &mut i32 = unsafe { std::mem::transmute(&x) };
    *y = 2;
}
