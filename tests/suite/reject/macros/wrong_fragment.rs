macro_rules! name { ($i:ident) => { let $i = 1; } }
fn main() {
    name!(5);
}
