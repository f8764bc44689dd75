// edition: 2018
macro_rules! both {
    ($p:pat | $q:pat) => {
        1
    };
}
macro_rules! one {
    ($p:pat) => {
        2
    };
}
fn main() {
    println!("{}", both!(1 | 2));
    println!("{}", one!(1 | 2));
}
