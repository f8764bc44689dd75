fn main() {
    let mut list = vec![1, 2];
    let mut iter = list.iter();
    list.push(3);
    println!("{:?}", iter.next());
}
