mod m { macro_rules! hidden { () => {} } }
fn main() {
    hidden!();
}
