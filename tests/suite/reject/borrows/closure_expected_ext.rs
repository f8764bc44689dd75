fn main() {
    let mut kept: Vec<&i32> = Vec::new();
    let list = vec![1, 2];
    list.iter().for_each(|n| kept.push(n));
    drop(list);
    println!("{}", kept.len());
}
