fn main() {
    let mut last = 0;
    for i in 0..3 {
        let text = "x".repeat(i);
        let view = &text;
        last += view.len();
    }
    println!("{last}");
}
