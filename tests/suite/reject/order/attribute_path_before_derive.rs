#[derive(Nope)]
struct S;
#[foo::bar]
fn f() {}
fn main() {}
