struct P;
fn main() { if P == P {} }
