fn main() {
    let mut text = String::from("a");
    let mut edit = || &mut text;
    edit().push('b');
}
