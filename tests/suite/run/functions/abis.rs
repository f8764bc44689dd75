#[unsafe(no_mangle)] pub extern "C" fn cb(x: i32, f: extern "C" fn(i32) -> i32) -> i32 { f(x) }
mod ffi { unsafe extern "C" { pub fn abs(x: i32) -> i32; pub safe fn labs(x: i64) -> i64; } }
extern "C" fn twice(x: i32) -> i32 { x * 2 }
#[repr(C)] struct T { f: extern "C" fn(i32) -> i32, g: unsafe extern "C" fn(i32) -> i32 }
fn main() { println!("{}", cb(4, twice)); let t = T { f: twice, g: ffi::abs }; println!("{} {} {}", (t.f)(3), unsafe { (t.g)(-4) }, ffi::labs(-5)); let p: unsafe extern "C" fn(i32) -> i32 = ffi::abs; println!("{}", unsafe { p(-1) }); }
