macro_rules! set { () => { let hidden = 1; } }
fn main() {
    set!();
    println!("{}", hidden);
}
