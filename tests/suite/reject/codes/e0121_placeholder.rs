fn foo() -> _ { 5 }
fn main() { foo(); }
