macro_rules! m {
    ($x:expr) => {{
        let v: i32 = $x;
        v
    }};
}
fn main() {
    m!(
        "abc"
    );
}
