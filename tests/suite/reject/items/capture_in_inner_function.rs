fn main() {
    let x = 3;
    fn f() -> i32 {
        x
    }
    println!("{}", f());
}
