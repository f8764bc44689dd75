fn main() {
    for numbers in [vec![3, 1, 2], vec![3, 2, 1], vec![1, 2, 3], vec![2, 1], vec![2, 3, 1, 0, 5]] {
        let mut stable = numbers.clone();
        let mut compared = vec![];
        stable.sort_by(|a, b| {
            compared.push((*a, *b));
            a.cmp(b)
        });
        println!("{stable:?} by {compared:?}");

        let mut unstable = numbers.clone();
        let mut keys = vec![];
        unstable.sort_unstable_by_key(|a| {
            keys.push(*a);
            *a
        });
        println!("{unstable:?} by keys {keys:?}");
    }
}
