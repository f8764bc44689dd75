fn main() {
    let x = 5;
    if x as usize < 3 {}
}
