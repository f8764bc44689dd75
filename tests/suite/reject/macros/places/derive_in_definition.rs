macro_rules! st {
    ($name:ident { $($f:ident : $t:ty),* }) => {
        #[derive(Debug, Clone, Copy)]
        struct $name {
            $($f: $t),*
        }
    };
}
st!(A {
    x: i32,
    s: String
});
fn main() {}
