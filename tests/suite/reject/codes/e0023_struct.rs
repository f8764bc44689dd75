struct P(i32, i32);
fn main() {
    let P(x, y, z) = P(1, 2);
    println!("{x}{y}{z}");
}
