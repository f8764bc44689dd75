//! `drop` in a constant function.
const fn gone(value: u8) {
    drop(value);
}

fn main() {
    gone(1);
}
