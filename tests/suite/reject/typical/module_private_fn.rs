mod front { mod hosting { pub fn add() {} } }
fn main() { front::hosting::add(); }
