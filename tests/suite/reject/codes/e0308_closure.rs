fn main() {
    let mut f = |x: u8| x;
    f = |x: u8| x + 1;
}
