fn main() {
    let mut words = vec![String::from("a")];
    let first = words.iter().next().cloned().unwrap();
    words.push(first);
    let n = words.iter().map(|w| w.len()).sum::<usize>();
    words.truncate(n - 1);
    println!("{words:?}");
}
