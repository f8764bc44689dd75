fn main() {
    let mut list = [1, 2];
    let i = 0;
    let one = &mut list[i];
    let two = &mut list[1];
    *one += *two;
}
