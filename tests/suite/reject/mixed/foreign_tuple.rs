impl Default for (u8, String, Vec<u8>, char) { fn default() -> Self { loop {} } }
fn main() {}
