//! `as`: between numbers of all widths, floats (saturating), chars, bools, enums, pointers, functions; `as _`; coercion casts.
#[derive(Clone, Copy)] enum E { A = -1, B = 300 }
#[repr(u8)] #[derive(Clone, Copy)] enum U { X = 200 }
fn f(x: i32) -> i32 { x }
trait T { fn go(&self) -> u8; } impl T for u8 { fn go(&self) -> u8 { *self } }
fn main() {
    println!("{} {} {} {}", 300i32 as u8, -1i32 as u8, 200u8 as i8, -1i8 as u64);
    println!("{} {} {}", u64::MAX as i32, i64::MIN as i16, 0x1_8000u32 as i16);
    println!("{} {} {}", -1i32 as u128, u128::MAX as i64, i128::MIN as u8);
    println!("{} {} {} {}", 3.99f64 as i32, -3.99 as i32, 300.5 as u8, -5.0 as u8);
    println!("{} {} {} {}", f64::NAN as i32, f64::INFINITY as i64, f64::NEG_INFINITY as i8, 1e20 as i64);
    println!("{} {} {}", f32::MAX as u128, 1e40f64 as f32, 1e-50f64 as f32);
    println!("{} {} {}", i64::MAX as f64, u64::MAX as f32, 16777217i32 as f32);
    println!("{} {} {}", u128::MAX as f32, i128::MIN as f64, 0.1f32 as f64);
    println!("{} {} {}", 'a' as u8, 'é' as u8, '😀' as u32);
    println!("{} {} {}", 97u8 as char, 255u8 as char, '€' as u16);
    println!("{} {} {}", true as i32, false as u8, (true as u8 + true as u8) as f32);
    println!("{} {} {} {}", E::A as i32, E::B as u8, E::A as u16, E::B as i64);
    println!("{} {} {}", U::X as i8, U::X as u32, U::X as i32);
    let x: u8 = 5i32 as _;
    let v: Vec<f32> = [1, 2].iter().map(|&n| n as _).collect();
    println!("{x} {v:?}");
    let a = [1u8, 2, 3, 4];
    let p = &a as *const [u8; 4] as *const u8;
    let q = a.as_ptr() as *const u16;
    println!("{} {:#x}", unsafe { *p.add(2) }, unsafe { q.read_unaligned() });
    println!("{}", p as usize == q as usize);
    let mut n = 5;
    let r = &mut n as *mut i32;
    unsafe { *(r as *mut u32) = 7 };
    let c = r as *const i32;
    println!("{} {}", n, c == r as *const _);
    println!("{}", (f as fn(i32) -> i32)(3));
    println!("{}", f as usize == f as fn(i32) -> i32 as usize);
    println!("{}", (|x: u8| x + 1) as fn(u8) -> u8 as usize != 0);
    let d = &3u8 as &dyn T;
    println!("{}", d.go());
    let b = Box::new(4u8) as Box<dyn T>;
    println!("{}", b.go());
    let s = &[1, 2, 3] as &[i32];
    println!("{}", s.len());
    let fat = d as *const dyn T;
    let thin = fat as *const u8;
    println!("{}", unsafe { *thin });
    let slice = &a[1..] as *const [u8];
    println!("{} {}", slice.len(), unsafe { (&*slice)[0] });
    let other = slice as *const [i8];
    println!("{:?}", unsafe { &*other });
    println!("{}", 0 as *const u8 == std::ptr::null());
    println!("{}", 'a' as u8 as char as u32 as u8 as f64);
    println!("{}", -128i8 as u8 as i8 as i32);
    println!("{} {}", 1u32 as i32 - 2, (1.0 as f32 / 3.0) as f64);
    println!("{}", usize::MAX as u32 as usize);
    println!("{}", (5 as u8) < 6);
    println!("{}", (5 as u8) << 1);
    println!("{} {}", 2147483648u32 as i32, 4294967295u32 as i32);
    println!("{} {}", 0.9999999999999999f64 as u8, 255.99 as u8);
    println!("{}", (65u8 as char..=70u8 as char) == ('A'..='F'));
    let t: (u8, i64) = (1 as _, 2 as _);
    println!("{t:?}");
    println!("{} {}", i32::MAX as f32 as i32, i32::MAX as f32 as i64);
    println!("{}", -1.5f32 as i8 as u8 as char as u32);
}
