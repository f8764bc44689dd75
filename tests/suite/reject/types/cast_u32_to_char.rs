fn main() {
    let n = 97u32;
    println!("{}", n as char);
}
