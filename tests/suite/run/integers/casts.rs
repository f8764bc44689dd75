fn main() {
    println!("{} {} {}", 300i32 as u8, -1i32 as u32, -1i8 as u64);
    println!("{} {} {}", 3.99f64 as i32, -1.5f32 as u8, f64::NAN as i32);
    println!("{} {} {}", 1e20 as i64, u64::MAX as f64, 16777217i32 as f32);
    println!("{} {} {}", 'a' as u32, 97u8 as char, true as i32);
    println!("{}", (65u8 + 2) as char);
}
