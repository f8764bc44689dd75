//! Lints that are denied and find nothing.
#![deny(deprecated, noop_method_call, suspicious_double_ref_op, unexpected_cfgs, unused_must_use)]

#[deprecated]
fn old(depth: u8) -> u8 {
    if depth == 0 { 0 } else { old(depth - 1) }
}

trait Shape {
    #[deprecated(note = "use `area`")]
    fn size(&self) -> u8 {
        0
    }
}

struct Square;

impl Shape for Square {
    fn size(&self) -> u8 {
        1
    }
}

#[cfg(windos)]
fn absent() {}

fn main() {
    #[allow(deprecated)]
    let value = old(2) + Square.size();
    let words = [String::from("a"), String::from("b")];
    let copies: Vec<String> = words.iter().map(|word| word.clone()).collect();
    let _ = format!("{value}");
    let text = {
        let res = format!("{copies:?}");
        res
    };
    println!("{text} {}", i32::MAX.min(std::i32::MAX));
}
