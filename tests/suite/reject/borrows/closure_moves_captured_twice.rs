fn main() {
    let mut n = 1;
    let mut set = |v| n = v;
    n += 1;
    set(3);
}
