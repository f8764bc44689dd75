use std::fmt::Debug;

fn shown(value: &dyn Debug) -> String {
    let mut text = String::new();
    {
        use std::fmt::Write;
        write!(text, "{value:?}").unwrap();
    }
    text.write_str("!").unwrap();
    text
}

fn main() {
    println!("{}", shown(&1));
}
