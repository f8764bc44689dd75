struct S(Vec<u8>); impl Copy for S {} impl Drop for S { fn drop(&mut self) {} }
struct T; trait Q: Clone {} impl Q for T {}
fn main() {}
