fn main() {
    let a = 5i32;
    println!("{}", a == "5");
}
