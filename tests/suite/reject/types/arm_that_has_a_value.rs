fn main() {
    let numbers = [3, 1, 2];
    let mut at = 0;
    while at < numbers.len() {
        match numbers[at] {
            2 => (at, true),
            other => {
                println!("{other}");
                at += 1;
            }
        }
    }
}
