fn longest<'a>(words: &[&'a str], measure: impl for<'a> Fn(&'a str) -> usize) -> &'a str {
    let mut best = words[0];
    for word in words {
        if measure(word) > measure(best) {
            best = word;
        }
    }
    best
}

fn main() {
    println!("{}", longest(&["ab", "abc"], |word| word.len()));
}
