fn main() {
    let x = 10abc;
}
