fn make<'a, T>(value: &'a T) -> &'a T { value }
fn bad<'a, 'b, T>(value: &'b T, _other: &'a T) -> &'a T { make(value) }
fn main() { println!("{}", bad(&1, &2)); }
