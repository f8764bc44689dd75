macro_rules! bad {
    () => {
        let x = ;
    };
}
fn main() {
    bad!();
}
