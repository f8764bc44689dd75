fn main() {
    shout!("a");
}
