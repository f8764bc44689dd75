macro_rules! b {
    ($x:expr) => {
        let r = &mut $x;
        let q = &mut $x;
        r.push(1);
    }
}
fn main() {
    let mut v = vec![1];
    b!(v);
}
