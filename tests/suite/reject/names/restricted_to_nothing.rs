mod a {
    pub(in crate::b) fn f() {}
}
mod b {}
fn main() {}
