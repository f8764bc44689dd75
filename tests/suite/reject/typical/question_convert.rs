#[derive(Debug)]
struct MyErr;
fn f() -> Result<i32, MyErr> {
    let n: i32 = "5".parse()?;
    Ok(n)
}
fn main() { f().unwrap(); }
