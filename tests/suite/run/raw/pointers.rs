fn main() {
    let mut x = 5;
    let p = &mut x as *mut i32;
    unsafe {
        *p += 1;
        println!("{}", *p);
    }
    let a = [1, 2, 3];
    let q = a.as_ptr();
    unsafe {
        println!("{} {}", *q.add(2), q.is_null());
    }
    println!("{x}");
}
