struct S(i32);
fn main() {
    let s = S(1);
    println!("{}", *s);
}
