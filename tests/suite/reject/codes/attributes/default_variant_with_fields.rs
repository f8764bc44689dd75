#[derive(Debug, Default)]
enum Level {
    Off,
    #[default]
    On(u8),
}

fn main() {
    println!("{:?} {:?}", Level::default(), Level::Off);
}
