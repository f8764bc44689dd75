fn main() {
    let v = [1, 2, 3];
    println!("{}", v.iter().sum());
}
