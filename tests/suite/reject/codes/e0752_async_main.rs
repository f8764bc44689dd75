async fn main() {}
