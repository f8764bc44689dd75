fn get(v: &mut Vec<i32>) -> &mut i32 {
    let Some(x) = v.first_mut() else { v.push(1); return &mut v[0]; };
    x
}
fn main() { get(&mut vec![]); }
