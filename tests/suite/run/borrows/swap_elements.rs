fn main() {
    let mut list = vec![1, 2];
    list.swap(0, 1);
    let (one, two) = list.split_at_mut(1);
    one[0] += two[0];
    let second = list[1];
    list[0] += second;
    println!("{list:?}");
}
