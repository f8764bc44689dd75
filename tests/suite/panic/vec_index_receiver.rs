fn main() {
    let table = vec![vec![1], vec![2]];
    println!("{}", (*table)[1][table.len()..][0]);
}
