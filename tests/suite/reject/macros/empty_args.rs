macro_rules! one { ($x:expr) => { $x } }
fn main() {
    one!();
}
