//~ invalid value
fn main() {
    let n = 3u8;
    let b: bool = unsafe { std::mem::transmute(n) };
    println!("{b}");
}
