fn main() {
    let v = [1, 2];
    let x = v[0;
}
