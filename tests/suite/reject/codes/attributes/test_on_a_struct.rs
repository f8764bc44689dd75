#[test]
struct Case {
    input: u8,
}

fn main() {
    println!("nothing");
}
