//~ limit: heap
fn main() {
    let mut v = Vec::new();
    loop {
        v.push(vec![0u8; 1 << 20]);
    }
}
