fn double(self: u8) -> u8 {
    2
}

fn main() {
    println!("{}", double(1));
}
