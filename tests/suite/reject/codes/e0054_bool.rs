fn main() {
    let x = 5;
    let b = x as bool;
    println!("{b}");
}
