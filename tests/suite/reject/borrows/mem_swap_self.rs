fn main() {
    let mut pair = (1, 2);
    std::mem::swap(&mut pair.0, &mut pair.0);
}
