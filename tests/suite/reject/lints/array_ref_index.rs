fn main() {
    let a = [1, 2, 3];
    let r = &a;
    println!("{}", r[3]);
}
