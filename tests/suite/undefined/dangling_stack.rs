//~ dangling
fn f() -> *const i32 {
    let x = 5;
    &x as *const i32
}
fn main() {
    let p = f();
    println!("{}", unsafe { *p });
}
