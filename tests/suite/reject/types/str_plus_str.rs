fn main() {
    let a = "a";
    let b = "b";
    println!("{}", a + b);
}
