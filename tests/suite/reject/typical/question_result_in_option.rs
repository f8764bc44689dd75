fn f() -> Option<i32> {
    let x: i32 = "1".parse()?;
    Some(x)
}
fn main() { f(); }
