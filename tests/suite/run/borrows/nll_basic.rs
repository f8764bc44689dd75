fn main() {
    let mut v = vec![1, 2, 3];
    let first = v[0];
    let r = &v;
    assert_eq!(r.len(), 3);
    v.push(first);
    let m = &mut v;
    m.push(5);
    m.push(6);
    v.push(v.len() as i32);
    assert_eq!(v, [1, 2, 3, 1, 5, 6, 6]);
    let last = v.last_mut().unwrap();
    *last = 9;
    let total: i32 = v.iter().sum();
    v.clear();
    assert_eq!(total, 1 + 2 + 3 + 1 + 5 + 6 + 9);
    let mut x = 1;
    let y = &mut x;
    *y += 1;
    let z = &mut *y;
    *z += 1;
    *y += 1;
    x += 1;
    assert_eq!(x, 5);
}
