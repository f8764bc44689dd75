struct S { a: u8 }
fn main() {
    if S { a: 1 } == S { a: 1 } {}
}
