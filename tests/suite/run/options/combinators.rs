fn half(n: i32) -> Option<i32> {
    if n % 2 == 0 { Some(n / 2) } else { None }
}
fn quarter(n: i32) -> Option<i32> {
    let h = half(n)?;
    half(h)
}
fn main() {
    println!("{:?} {:?}", quarter(12), quarter(6));
    println!("{:?} {}", Some(2).map(|x| x * 3), None.unwrap_or(7));
    println!("{:?} {:?}", Some(4).and_then(half), Some(3).filter(|x| x % 2 == 0));
    println!("{:?} {:?}", Some(1).or(Some(2)), None.or(Some(2)));
    println!("{} {}", Some(1).is_some(), Option::<u8>::None.is_none());
    let mut o = Some(3);
    if let Some(x) = o.as_mut() {
        *x += 1;
    }
    println!("{:?}", o.take());
    println!("{o:?}");
    println!("{:?} {}", Some("a").ok_or("none"), Some(5).map_or(0, |x| x + 1));
    println!("{:?}", o.get_or_insert(8));
}
