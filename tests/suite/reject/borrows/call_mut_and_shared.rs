fn add(one: &mut i32, two: &i32) { *one += *two; }
fn main() {
    let mut n = 1;
    add(&mut n, &n);
}
