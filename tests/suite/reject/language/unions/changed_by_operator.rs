union Number {
    whole: u32,
    parts: [u8; 4],
}

fn main() {
    let mut number = Number { whole: 1 };
    number.parts = [1; 4];
    number.whole += 1;
}
