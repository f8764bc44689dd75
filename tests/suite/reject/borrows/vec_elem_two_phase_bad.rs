fn main() {
    let mut v = vec![vec![1], vec![2]];
    v[0].push({ v.push(vec![]); 1 });
}
