fn main() {
    match 1 { x if => {}, _ => {} }
}
