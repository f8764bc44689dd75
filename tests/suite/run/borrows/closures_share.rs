fn main() {
    let list = vec![1, 2];
    let one = || list.len();
    let two = || list[0];
    println!("{} {} {:?}", one(), two(), list);
}
