fn main() {
    let mut list = vec![1, 2, 3];
    let even: Vec<i32> = list.iter().copied().filter(|n| n % 2 == 0).collect();
    for item in even { list.push(item * 2); }
    println!("{list:?}");
}
