//! Operators: arithmetic on every type, precedence, shifts, lazy booleans, comparison, negation, compound assignment, evaluation order.
use std::num::Wrapping;
fn log<T>(name: &str, value: T) -> T { print!("{name} "); value }

fn main() {
    println!("{} {} {} {}", 7 / 2, -7 / 2, 7 % -3, -7 % 3);
    println!("{} {} {}", 7.5 % 2.0, -7.5 % 2.0, 1e300 * 1e10);
    println!("{} {} {}", !0u8, !5i32, !true);
    println!("{} {} {} {}", 6 & 3, 6 | 3, 6 ^ 3, true ^ true);
    println!("{} {} {} {}", 1 << 4, -16 >> 2, 0x80u8 >> 7, 1u128 << 100);
    println!("{} {} {}", 1u8 << 3i64, 1i64 << 3u8, -1i8 as u8 >> 4);
    println!("{} {}", 2 + 3 * 4 - 10 / 5 % 2, (2 + 3) * 4);
    println!("{} {}", 1 | 2 & 3 ^ 1 << 1, 1 + 1 << 2);
    println!("{} {} {}", -2i32.pow(2), !1 + 1, -(-3));
    println!("{} {}", 1 + 2 == 3 && 4 > 3 || false, !(1 > 2) & true);
    println!("{} {}", 5 as f64 / 2.0, (5 / 2) as f64);
    println!("{} {}", 3 as u8 as char as u32 as f32, -1 as i8 as u16);
    // Lazy operators do not evaluate the right side.
    let a = log("l", false) && log("r", true);
    let b = log("L", true) || log("R", false);
    let c = log("x", true) & log("y", false);
    println!("{a} {b} {c}");
    // Left to right; compound assignment of primitives evaluates the right side first.
    let s = log("one", 1) + log("two", 2) * log("three", 3);
    println!("{s}");
    let mut v = vec![1, 2, 3];
    v[log("index", 1)] = log("value", 5);
    v[log("index", 0)] += log("value", 5);
    println!("{v:?}");
    let mut w = [Wrapping(1u8), Wrapping(250)];
    w[log("index", 1)] += log("value", Wrapping(10));
    println!("{w:?}");
    let mut x = 0b1010u8;
    x += 1; x -= 2; x *= 3; x /= 2; x %= 10; x <<= 2; x >>= 1; x |= 0b1000; x &= 0b1110; x ^= 0b0011;
    println!("{x}");
    let mut f = 1.0; f += 0.5; f *= 4.0; f -= 1.0; f /= 2.0; f %= 2.0;
    println!("{f}");
    let mut t = true; t &= false; t |= true; t ^= true;
    println!("{t}");
    let mut string = String::from("a"); string += "b"; string += &String::from("c");
    println!("{} {}", string.clone() + "d" + &string, string);
    println!("{} {} {}", 'a' < 'b', "abc" < "abd", "Z" < "a");
    println!("{} {} {}", (1, 2.5) < (1, 3.0), [1, 2, 3] < [1, 3, 0], vec![1] == [1]);
    println!("{} {} {}", Some(1) > None, Ok::<_, i32>(1) < Err(0), () == ());
    println!("{} {} {}", f64::NAN == f64::NAN, f64::NAN < 1.0, f64::NAN != f64::NAN);
    println!("{} {}", &1 == &1, &&2 < &&3);
    println!("{} {} {} {}", &1 + 2, 1 + &2, &1 + &2, -&3);
    println!("{} {}", &5 << &2, !&0u8);
    println!("{} {}", *&1 + *&&*&2, !!true);
    println!("{:?} {:?}", 1u8.checked_add(255), 200u8.wrapping_mul(2));
    println!("{:?} {:?} {}", i32::MAX.overflowing_add(1), 250u8.saturating_add(10), i32::MIN.wrapping_abs());
    println!("{} {}", i128::MAX / 3, u128::MAX % 1_000_000_007);
    println!("{} {}", (1u128 << 127) * 1 / 3, -(1i128 << 126) / 7);
    println!("{} {}", usize::MAX, isize::MIN);
    let (mut i, mut j) = (1, 2);
    (i, j) = (j, i);
    [i, .., j] = [i + 1, 99, 98, j + 1];
    println!("{i} {j}");
    let (p, q);
    (p, (_, q)) = (1, ("ignored", 2));
    println!("{p} {q}");
    let mut arr = [0; 3];
    (arr[0], _) = (7, 8);
    struct S { a: i32, b: [i32; 2] }
    let mut st = S { a: 0, b: [0; 2] };
    S { a: st.b[1], .. } = S { a: 4, b: [5, 6] };
    (arr[1], arr[2]) = { let t = (3, arr[0]); t };
    println!("{arr:?} {} {:?}", st.a, st.b);
    st.a = 3; (st.a, ..) = (9, 1, 2); _ = st.a;
    let mut n = 0;
    (n, n) = (1, 2);
    println!("{} {n}", st.a);
}
