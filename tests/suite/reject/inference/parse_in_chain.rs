fn main() {
    let total = "1 2"
        .split(' ')
        .map(|x| x.parse().unwrap())
        .sum();
    let list: Vec<_> = "1 2".split(' ').map(|x| x.parse().unwrap()).collect();
    println!("{}", list.len());
}
