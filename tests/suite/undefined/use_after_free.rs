//~ use after free
fn main() {
    let b = Box::new(5);
    let p = &*b as *const i32;
    drop(b);
    println!("{}", unsafe { *p });
}
