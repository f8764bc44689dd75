macro_rules! l { ($l:literal) => { $l } }
fn main() { let x = 1; l!(x); }
