use std::mem;
fn main() {
    let mut a = vec![1];
    let mut b = vec![2, 3];
    mem::swap(&mut a, &mut b);
    println!("{a:?} {b:?}");
    let old = mem::replace(&mut a, vec![]);
    println!("{old:?} {a:?}");
    let t = mem::take(&mut b);
    println!("{t:?} {b:?}");
}
