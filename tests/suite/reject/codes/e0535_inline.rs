#[inline(unknown)]
fn f() {}
fn main() {}
