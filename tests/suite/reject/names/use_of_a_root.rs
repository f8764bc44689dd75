mod inner {
    use super;

    pub fn seven() -> u8 {
        7
    }
}

fn main() {
    println!("{}", inner::seven());
}
