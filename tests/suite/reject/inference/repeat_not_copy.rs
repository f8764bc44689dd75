fn main() {
    let v = [String::new(); 3];
    println!("{}", v.len());
}
