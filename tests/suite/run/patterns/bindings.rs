fn main() {
    let n = 42;
    match n {
        small @ 0..=9 => println!("small {small}"),
        two @ (10..=50 | 90..=99) => println!("two {two}"),
        other => println!("{other}"),
    }
    let pair = (String::from("a"), String::from("b"));
    let (ref x, _) = pair;
    println!("{x} {}", pair.1);
    let mut t = (1, 2);
    let (ref mut y, _) = t;
    *y += 10;
    println!("{t:?}");
    let opt = Some(String::from("kept"));
    if let Some(s) = &opt {
        println!("{s}");
    }
    println!("{opt:?}");
}
