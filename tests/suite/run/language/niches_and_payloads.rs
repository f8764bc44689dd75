//! Which niche a variant takes, and the payloads of panics.
use std::mem::transmute;
pub fn main() { unsafe {
 println!("{}", transmute::<Option<bool>, u8>(None));
 println!("{}", transmute::<Option<Option<bool>>, u8>(None));
 println!("{}", transmute::<Option<Option<Option<bool>>>, u8>(None));
 println!("{}", transmute::<Option<std::cmp::Ordering>, i8>(None));
 println!("{}", transmute::<Option<Option<std::cmp::Ordering>>, i8>(None));
 println!("{:x}", transmute::<Option<char>, u32>(None));
 println!("{:x}", transmute::<Option<Option<char>>, u32>(None));
 } 
 enum A { X(bool), Y, Z } enum B { P(A), Q } println!("{} {} {}", unsafe { transmute::<A, u8>(A::Z) }, unsafe { transmute::<B, u8>(B::Q) }, unsafe { transmute::<B, u8>(B::P(A::Y)) }); let _ = (A::X(true), );
 let r = std::panic::catch_unwind(|| { let v: Vec<u8> = Vec::new(); v[0] }); println!("{}", r.unwrap_err().is::<String>());
 let r = std::panic::catch_unwind(|| { panic!("x{}", 1) }); println!("{}", r.unwrap_err().is::<String>());
 let r = std::panic::catch_unwind(|| { let a = [1, 2, 3]; let i = a.len(); a[i] }); println!("{}", r.unwrap_err().is::<String>());
 let r = std::panic::catch_unwind(|| { let a = 255u8; let b = a + std::hint::black_box(1); b }); println!("{}", r.unwrap_err().is::<&str>());
}
