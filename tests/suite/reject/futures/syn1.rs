fn main() { async fn f() {} let x = f().await(); }
