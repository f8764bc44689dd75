fn show(value: impl ToString + use<>) {
    println!("{}", value.to_string());
}

fn main() {}
