fn main() {
    let _ = std::panic::catch_unwind(|| panic!("one {}", 1));
    panic!("two {}", 2);
}
