fn main() {
    let mut arr = [1, 2, 3];
    if let [first, rest @ ..] = &mut arr {
        let all = &arr;
        *first += rest[0];
        println!("{}", all.len());
    }
}
