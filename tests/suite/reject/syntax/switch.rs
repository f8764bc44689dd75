fn main() {
    switch 1 { }
}
