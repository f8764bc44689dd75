fn main() {
    let abstract = 1;
}
