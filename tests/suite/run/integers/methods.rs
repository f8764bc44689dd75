fn main() {
    println!("{:?} {:?}", 250u8.checked_add(5), 250u8.checked_add(6));
    println!("{} {}", 250u8.wrapping_add(10), 250u8.saturating_add(10));
    println!("{:?}", 5u8.overflowing_sub(6));
    println!("{} {} {}", 2i32.pow(10), (-7i32).abs(), (-7i32).rem_euclid(3));
    println!("{} {} {}", 40u32.leading_zeros(), 40u32.trailing_zeros(), 0xffu32.count_ones());
    println!("{} {}", 3.min(9), 3.max(9));
}
