async fn f() -> Result<u32, String> { Ok(1) }
fn main() {
    let _f = async {
        f().await?;
        Ok(())
    };
}
