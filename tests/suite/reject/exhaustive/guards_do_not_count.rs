fn main() {
    let n = 3i32;
    match n {
        x if x > 0 => println!("plus"),
        x if x <= 0 => println!("minus"),
    }
}
