struct P(i32);
fn main() {
    println!("{}", P(1) == P(1));
}
