fn main() {
    let z = 0;
    let x = 10 / z;
    println!("{x}");
}
