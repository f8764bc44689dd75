use std::collections::HashMap;
fn main() { let m: HashMap<String, u8> = HashMap::new(); m.get(5); m.get("a"); }
