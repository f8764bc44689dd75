fn main() {
    for Some(n) in [Some(1), None] {
        println!("{n}");
    }
}
