fn main() {
    let x = match 3 {
        0 => "zero",
        n => n,
    };
    println!("{x}");
}
