fn main() {
    let a: u8 = 255;
    let b: i8 = -128;
    let c: u16 = 0xffff;
    let d: i64 = i64::MIN;
    let e: u128 = u128::MAX;
    let f: i128 = -170141183460469231731687303715884105728;
    let g = 1_000_000usize;
    let h = 0b1010_1010u8;
    let i = 0o777;
    let j = b'a';
    println!("{a} {b} {c} {d} {e} {f} {g} {h} {i} {j}");
    println!("{} {}", i32::MAX, u32::MAX);
}
