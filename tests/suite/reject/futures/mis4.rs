async fn f() -> impl std::fmt::Display { if true { return 1; } "x" }
fn main() { drop(f()); }
