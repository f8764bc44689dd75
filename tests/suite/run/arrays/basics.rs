fn main() {
    let a = [1, 2, 3];
    let mut b = [0u8; 5];
    b[2] = 9;
    let c = a;
    println!("{a:?} {b:?} {} {}", c.len(), a == c);
    let m = [[1, 2], [3, 4]];
    println!("{}", m[1][0]);
    for x in a.iter().rev() {
        print!("{x} ");
    }
    let s = &a[1..];
    println!("{s:?} {:?}", s.iter().sum::<i32>());
}
