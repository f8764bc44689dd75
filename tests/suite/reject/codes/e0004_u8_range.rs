fn name(x: u8) -> &'static str {
    match x {
        0..=99 => "small",
        101..=255 => "big",
    }
}
fn main() { println!("{}", name(3)); }
