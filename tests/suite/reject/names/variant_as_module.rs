fn main() {
    let x = Some(1);
    println!("{}", x == Some::Missing);
}
