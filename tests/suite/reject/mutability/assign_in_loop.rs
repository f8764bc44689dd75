fn main() {
    let x: u32;
    let mut n = 0;
    while n < 3 {
        x = n;
        n += 1;
    }
    println!("{n}");
}
