enum E { V { a: u8, b: u8 } }
fn main() {
    let _ = E::V { b: 0 };
}
