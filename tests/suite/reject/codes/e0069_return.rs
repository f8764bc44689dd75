fn foo() -> u8 {
    return;
}
fn main() { foo(); }
