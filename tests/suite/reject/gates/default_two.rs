#[derive(Default)]
enum E { #[default] A, #[default] B }
fn main() {}
