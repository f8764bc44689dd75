fn main() {
    let mut v = vec![vec![1]];
    let n = v.len();
    v[n - 1].push(n as i32);
    let inner = v[0].clone();
    v.push(inner);
    v.push(vec![v[1].len() as i32]);
    println!("{v:?}");
}
