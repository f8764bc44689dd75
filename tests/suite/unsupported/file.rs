//~ unsupported
fn main() {
    let _ = std::fs::read_to_string("nothing.txt");
}
