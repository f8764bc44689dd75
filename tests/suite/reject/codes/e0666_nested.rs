fn f() -> impl Into<impl std::fmt::Debug> { 1u8 }
fn g(x: impl Into<impl std::fmt::Debug>) {}
fn main() {}
