fn pick(list: &mut Vec<i32>) -> &mut i32 {
    if list.is_empty() {
        list.push(0);
    }
    list.last_mut().unwrap()
}
fn main() {
    let mut list = vec![];
    *pick(&mut list) += 2;
    *pick(&mut list) += 3;
    println!("{list:?}");
}
