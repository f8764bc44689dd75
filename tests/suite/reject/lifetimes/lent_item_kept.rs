fn main() {
    let i = 5;
    match [1, 2][i] {
        ref x => println!("{x}"),
    }
}
