fn main() {
    let mut list = vec![1];
    let view = &mut list;
    view.push(2);
    drop(list);
    list = vec![3];
    list.push(4);
    println!("{list:?}");
}
