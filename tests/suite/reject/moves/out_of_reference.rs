struct P {
    name: String,
}
fn name(p: &P) -> String {
    p.name
}
fn main() {
    println!("{}", name(&P { name: String::new() }));
}
