fn main() {
    let v = [1, 2].iter().collect();
    println!("{}", 1);
}
