#[repr(u8)]
enum Level {
    Low = 3,
    High {} = 10,
}

fn main() {
    println!("{}", Level::Low as u8);
}
