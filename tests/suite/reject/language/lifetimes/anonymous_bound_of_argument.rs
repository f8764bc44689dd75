fn show(value: impl ToString + '_) {
    println!("{}", value.to_string());
}

fn main() {
    show(1);
}
