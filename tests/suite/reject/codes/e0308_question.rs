fn f() -> Result<u8, String> {
    let x: Result<u8, String> = Ok(1);
    x?
}
fn main() {}
