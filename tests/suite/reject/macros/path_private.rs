mod m { macro_rules! hidden { () => {} } }
fn main() {
    m::hidden!();
}
