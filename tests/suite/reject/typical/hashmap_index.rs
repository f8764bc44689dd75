use std::collections::HashMap;
fn main() {
    let m: HashMap<String, u8> = HashMap::new();
    println!("{}", m["a"]);
    println!("{}", m[1]);
}
