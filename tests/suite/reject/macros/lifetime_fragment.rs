macro_rules! l { ($l:lifetime) => { $l: loop { break $l; } } }
fn main() { l!('a); l!(a); }
