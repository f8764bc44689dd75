async fn push(v: &mut Vec<u8>) { v.push(1) }
fn main() {
    let mut v = Vec::new();
    let a = push(&mut v);
    let b = push(&mut v);
    drop(a);
    drop(b);
}
