fn reversed(text: &str) -> String {
    text.chars().rev().collect()
}

fn main() {
    assert_eq!(
        reversed(12),
        ("21", 2)
    );
}
