#![deny(unreachable_code)]
fn f() -> i32 { loop { break; } if true { return 1; } else { return 2; } } fn g(x: i32) -> i32 { match x { 1 => return 1, _ => panic!() } } fn h() -> ! { loop {} } fn k(b: bool) -> i32 { let x = if b { 1 } else { return 0 }; x }
fn main() { println!("{} {} {}", f(), g(1), k(true)); let _ = h; for i in 0..3 { if i == 1 { continue; } println!("{i}"); } while let Some(x) = Some(1) { if x == 1 { break } } let Some(_y) = Some(1) else { panic!() }; std::process::exit(0) }
