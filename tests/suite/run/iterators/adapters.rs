fn main() {
    let v = vec![1, 2, 3, 4, 5, 6];
    println!("{}", v.iter().filter(|x| *x % 2 == 0).map(|x| x * x).sum::<i32>());
    println!("{:?}", v.iter().zip("abc".chars()).collect::<Vec<_>>());
    println!("{:?}", v.iter().enumerate().skip(1).step_by(2).collect::<Vec<_>>());
    println!("{:?}", v.iter().take(2).chain([9, 10].iter()).cloned().collect::<Vec<i32>>());
    println!("{:?} {:?}", v.iter().position(|&x| x == 4), v.iter().find(|x| **x > 4));
    println!("{} {}", v.iter().any(|&x| x > 5), v.iter().all(|&x| x > 5));
    println!("{} {:?}", v.iter().fold(1, |a, b| a * b), v.iter().rev().last());
    println!("{:?} {:?}", v.iter().min(), v.iter().max_by_key(|x| (*x % 4, **x)));
    println!("{:?}", (1..4).flat_map(|n| 0..n).collect::<Vec<_>>());
    println!("{:?}", v.into_iter().take_while(|x| *x < 4).collect::<Vec<_>>());
    println!("{}", (1..=5).product::<u64>());
}
