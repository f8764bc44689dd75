enum Enum { Unit = 1, Tuple() = 2, S(u8) }
fn main() {}
