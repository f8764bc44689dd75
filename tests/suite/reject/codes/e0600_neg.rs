fn main() { let x = -"a"; let y = -Q; }
struct Q;
