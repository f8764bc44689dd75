fn main() {
    let s = "a\qb";
}
