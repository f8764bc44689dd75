struct Mouth;
fn main() { let x = Mouth; x.chocolate(); }
