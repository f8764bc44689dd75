macro_rules! call { ($f:ident) => { $f() } }
fn main() {
    call!(missing);
}
