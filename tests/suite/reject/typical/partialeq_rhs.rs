#[derive(PartialEq)]
struct A; 
#[derive(PartialEq)]
struct B;
fn main() { if A == B {} }
