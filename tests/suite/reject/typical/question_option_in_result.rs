fn f() -> Result<u8, String> {
    let x = Some(1u8)?;
    Ok(x)
}
fn main() { f().unwrap(); }
