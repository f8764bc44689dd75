fn main() {
    let whole = 3u32;
    let half = 0.5f64;
    let sum = whole
        + half;
    println!("{sum}");
}
