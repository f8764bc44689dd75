fn main() {
    let mut i = 1;
    let r = while i < 5 { i += 1; if i == 3 { break i; } };
}
