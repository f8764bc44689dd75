fn main() {
    let x = Debug(1);
}
