fn main() {
    let mut v = Vec::new();
    for i in 0..10u32 {
        v.push(i);
        print!("{}/{} ", v.len(), v.capacity());
    }
    println!();
    let mut b: Vec<u8> = Vec::new();
    b.push(1);
    println!("{}", b.capacity());
    b.reserve(100);
    println!("{}", b.capacity() >= 101);
    b.shrink_to_fit();
    println!("{}", b.capacity());
    let mut big: Vec<[u64; 200]> = Vec::new();
    big.push([0; 200]);
    println!("{}", big.capacity());
}
