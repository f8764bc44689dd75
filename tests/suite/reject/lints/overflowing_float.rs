fn main() {
    let x: f32 = 1e40;
    println!("{x}");
}
