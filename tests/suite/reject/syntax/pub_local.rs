fn main() {
    pub let x = 1;
}
