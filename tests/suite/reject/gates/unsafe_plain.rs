#[unsafe(inline)]
fn f() {}
fn main() {}
