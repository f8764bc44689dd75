use std::collections::HashMap;
fn main() { let h: HashMap<u8, u8> = HashMap::new(); h.insertt(1, 2); let mut v = vec![1]; v.append(2); v.pushh(1); }
