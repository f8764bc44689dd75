const V: Vec<u8> = vec![1];
static H: std::collections::HashMap<u8, u8> = std::collections::HashMap::new();
fn main() {}
