fn main() {
    let mut level = 1;
    let watch = &level;
    println!("{watch}");
    level += 1;
    println!("{level}");
}
