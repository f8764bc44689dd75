trait C { type Item: Clone; }
struct N;
impl C for u8 { type Item = N; }
fn main() {}
