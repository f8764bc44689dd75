fn change(s: &String) {
    s.push('x');
}
fn main() {
    let mut s = String::new();
    change(&s);
    s.push('y');
}
