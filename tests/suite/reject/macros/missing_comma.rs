macro_rules! list { ($($x:expr),*) => { vec![$($x),*] } }
fn main() {
    let v = list!(1 2);
}
