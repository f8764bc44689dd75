//~ deadlock: `main` waits to be unparked
fn main() {
    std::thread::park();
}
