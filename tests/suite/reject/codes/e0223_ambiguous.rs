trait Animal { type X; }
fn f() { let foo: Animal::X; }
fn main() {}
