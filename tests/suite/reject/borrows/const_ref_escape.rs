fn main() {
    let r: &'static mut i32 = &mut 5;
    *r = 1;
}
