async fn other() {}
async fn f(v: &mut Vec<u8>) { let a = &mut *v; other().await; v.push(1); a.push(2); }
fn main() { drop(f(&mut vec![])); }
