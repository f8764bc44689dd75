fn main() {
    let s: u64 = [1, 2].iter().map(|x| x * 2).sum();
    let t: f32 = [1.5, 2.0].iter().map(|x| 2.0 * x).sum();
    let bytes: u8 = [200].iter().map(|x| x / &3).sum();
    let small = [1, 2, 3].iter().filter(|x| **x < 3u16).count();
    println!("{s} {t} {bytes} {small}");
}
