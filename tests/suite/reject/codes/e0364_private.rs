mod a {
    fn foo() {}
    mod b { pub use super::foo; }
}
fn main() {}
