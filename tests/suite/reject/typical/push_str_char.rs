fn main() {
    let mut s = String::new();
    s.push("a");
    s.push_str('a');
}
