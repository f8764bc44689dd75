fn main() {
    let a: i32 = 17;
    let b = 5;
    println!("{} {} {} {} {}", a + b, a - b, a * b, a / b, a % b);
    println!("{} {}", -a / b, -a % b);
    println!("{} {} {} {}", a & b, a | b, a ^ b, !a);
    println!("{} {} {}", a << 3, -a >> 1, 200u8 >> 3);
    let mut n = 1u64;
    n += 4;
    n *= 3;
    n -= 1;
    n /= 2;
    n <<= 5;
    n |= 1;
    println!("{n}");
}
