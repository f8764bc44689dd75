#![forbid(unsafe_code)]
fn main() {
    unsafe { println!("a"); }
}
