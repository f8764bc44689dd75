fn iter(list: &mut Vec<i32>) -> impl Iterator<Item = i32> { list.drain(..) }
fn main() {
    let mut list = vec![1];
    let it = iter(&mut list);
    list.push(2);
    println!("{}", it.count());
}
