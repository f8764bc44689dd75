//~ limit: statements
//~ arguments: --max-steps 100000
fn main() {
    let mut n = 0u64;
    loop {
        n = n.wrapping_add(1);
    }
}
