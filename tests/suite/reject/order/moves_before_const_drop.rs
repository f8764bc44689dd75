struct D; impl Drop for D { fn drop(&mut self) {} }
fn main() { let x = String::new(); let y = x; println!("{x}"); }
const fn f<T>(d: T) {}
