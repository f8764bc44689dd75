//~ deadlock: `main` waits for a value that is being made
use std::sync::OnceLock;

static VALUE: OnceLock<u32> = OnceLock::new();

fn make() -> u32 {
    *VALUE.get_or_init(|| 1 + make())
}

fn main() {
    println!("{}", make());
}
