fn pick(list: &mut Vec<i32>) -> &mut i32 {
    if let Some(last) = list.last_mut() {
        return last;
    }
    list.push(0);
    list.last_mut().unwrap()
}
fn main() { println!("{}", pick(&mut Vec::new())); }
