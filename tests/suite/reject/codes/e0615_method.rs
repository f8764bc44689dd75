struct S; impl S { fn method(&self) {} }
fn main() { let f = S; f.method; }
