fn add(one: &mut i32, two: &mut i32) { *one += *two; }
fn main() {
    let mut n = 1;
    add(&mut n, &mut n);
}
