fn f() -> Option<u8> {
    let x = 5?;
    Some(x)
}
fn main() { f(); }
