#![deny(warnings)]
struct D<'a>(&'a u8); impl Drop for D<'_> { fn drop(&mut self) { println!("{}", self.0) } }
fn main() {
    let x = 1;
    let mut slot = Some(D(&x));
    slot = None;
    assert!(slot.is_none());
}
