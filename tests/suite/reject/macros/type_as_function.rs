macro_rules! go {
    ($m:ty) => {
        $m(3)
    };
}
#[derive(Debug)]
struct S(u8);
fn main() {
    let s = go!(S);
    println!("{s:?}");
}
