fn main() {
    let mut stack = vec![vec![1]];
    while let Some(top) = stack.last() {
        if top.is_empty() { stack.pop(); } else { stack.push(vec![]); println!("{}", top.len()); }
    }
}
