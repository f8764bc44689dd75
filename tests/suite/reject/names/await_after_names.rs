fn main() {
    missing.await;
}
