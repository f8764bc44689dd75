const X: i32 = return 1;
fn main() {
    println!("{X}");
}
