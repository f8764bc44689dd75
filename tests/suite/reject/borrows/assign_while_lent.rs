fn main() {
    let mut level = 1;
    let watch = &level;
    level += 1;
    println!("{watch}");
}
