fn main() {
    let count = 3;
    let size = if count > 2 {
        "many"
    };
    println!("{size}");
}
