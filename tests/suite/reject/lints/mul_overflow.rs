fn main() {
    let big = i32::MAX;
    println!("{}", big * 2);
}
