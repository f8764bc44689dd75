fn main() {
    let mut v = vec![3, 1, 2];
    v.push(5);
    v.insert(1, 9);
    println!("{v:?}");
    println!("{}", v.remove(0));
    println!("{:?}", v.pop());
    v.extend([7, 8]);
    v.extend_from_slice(&[1, 1]);
    println!("{:?} {} {:?} {:?}", v, v.len(), v.first(), v.last());
    println!("{:?} {:?} {}", v.get(2), v.get(99), v.contains(&7));
    v.sort();
    v.dedup();
    v.reverse();
    println!("{v:?}");
    v.retain(|x| x % 2 == 1);
    v.truncate(2);
    println!("{:?} {:?}", v, v.iter().max());
    v.swap(0, 1);
    println!("{:?}", v);
    let w = v.drain(..).collect::<Vec<_>>();
    println!("{v:?} {w:?}");
    println!("{:?}", vec![0u8; 3]);
}
