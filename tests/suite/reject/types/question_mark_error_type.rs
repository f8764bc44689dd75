struct MyError;
fn f() -> Result<i32, MyError> {
    let n: i32 = "5".parse()?;
    Ok(n)
}
fn main() {
    let _ = f();
}
