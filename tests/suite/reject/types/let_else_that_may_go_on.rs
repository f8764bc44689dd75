fn first(numbers: &[i32]) -> i32 {
    let [first, ..] = numbers else {
        if numbers.is_empty() {
            return 0;
        }
    };
    *first
}

fn main() {
    println!("{}", first(&[]));
}
