fn main() {
    let mut list = vec![1, 2, 3];
    let big: Vec<&i32> = list.iter().filter(|n| **n > 1).collect();
    list[0] = 9;
    println!("{big:?}");
}
