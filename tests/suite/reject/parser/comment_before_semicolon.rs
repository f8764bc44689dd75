const LIMIT: u32 = 10

/// Counts up to the limit.
fn main() {
    println!("{LIMIT}");
}
