extern "C" fn f(x: i32) -> i32 { x }
fn take(g: extern "C" fn(i32) -> i32) -> i32 { g(4) }
trait N { fn n(&self) -> u8; }
impl N for fn(i32) -> i32 { fn n(&self) -> u8 { 1 } }
impl N for extern "C" fn(i32) -> i32 { fn n(&self) -> u8 { 2 } }
fn main() { println!("{}", take(f)); let p: fn(i32) -> i32 = |x| x; println!("{} {}", p.n(), (f as extern "C" fn(i32) -> i32).n()); println!("{}", std::any::type_name::<extern "C" fn(i32)>()); println!("{}", std::any::type_name::<unsafe extern "C" fn(i32)>()); }
