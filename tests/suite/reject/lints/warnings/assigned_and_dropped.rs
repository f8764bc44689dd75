#![deny(warnings)]
struct D(u8); impl Drop for D { fn drop(&mut self) { println!("{}", self.0) } }
fn main() {
    let mut e = D(1);
    println!("{}", e.0);
    e = D(2);
}
