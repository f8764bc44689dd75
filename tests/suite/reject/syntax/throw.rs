fn main() {
    throw "x";
}
