fn main() {
    let n = 3;
    let s: &'static [i32] = &[1, n];
    println!("{s:?}");
}
