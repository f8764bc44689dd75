fn main() {
    let mut n = 1;
    let a = &mut n;
    let b = a;
    *a = 2;
    *b = 3;
}
