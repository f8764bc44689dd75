fn main() {
    let x mut = 5;
}
