fn takes(a: u8, b: i64, c: f32) -> (usize, usize, usize) {
    (std::mem::size_of_val(&a), std::mem::size_of_val(&b), std::mem::size_of_val(&c))
}
fn size<T>(_: T) -> usize {
    std::mem::size_of::<T>()
}
fn main() {
    println!("{:?}", takes(1, 2, 3.0));
    let x = 5;
    let y: u64 = x + 1;
    println!("{} {y}", size(x));
    println!("{} {} {}", size(1), size(1.0), size(1u16));
    let mut v = Vec::new();
    v.push(1);
    let first: &u8 = &v[0];
    println!("{} {}", first, size(v[0]));
    let z = [0; 4];
    let w: [i16; 4] = z;
    println!("{}", size(w));
    let big = 1 << 40u64;
    let _: i64 = big;
    println!("{}", big >> 38);
    let t = (1, 2.5, 'c');
    println!("{}", size(t));
    let n = -7 / 2;
    println!("{} {}", n, -7i32.rem_euclid(4));
    let parsed: i8 = "12".parse().unwrap();
    println!("{}", parsed);
    let q = "300".parse::<u16>().unwrap_or_default();
    println!("{}", q);
    let total: i32 = [1, 2, 3].iter().map(|x| x * 2).sum();
    println!("{total}");
    println!("{}", 97 as char);
    println!("{}", 'a' as u32 + true as u32);
    println!("{}", 300i32 as u8 as i8);
    println!("{}", -1i32 as u32 as f64);
}
