fn main() {
    let a = [1, 2, 3];
    println!("{}", a[5]);
}
