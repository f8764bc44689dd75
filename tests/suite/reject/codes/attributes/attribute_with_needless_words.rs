#[non_exhaustive(fields)]
struct Settings {
    width: u32,
}

fn main() {
    println!("{}", Settings { width: 80 }.width);
}
