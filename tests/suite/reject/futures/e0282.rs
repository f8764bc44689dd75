async fn f<T>() -> T { loop {} }
fn main() { drop(async { f().await; }); }
