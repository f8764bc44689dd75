unsafe fn f() -> i32 {
    3
}
fn main() {
    println!("{}", f());
}
