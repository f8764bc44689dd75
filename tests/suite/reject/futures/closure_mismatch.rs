fn main() {
    let f = async |x: u8| -> u16 { x };
    drop(f(1));
}
