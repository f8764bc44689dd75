fn main() {
    let mut list = vec![1];
    let mut add = || list.push(2);
    println!("{:?}", list);
    add();
}
