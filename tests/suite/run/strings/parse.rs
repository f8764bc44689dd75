fn main() {
    let n: i32 = "42".parse().unwrap();
    let f = "2.5".parse::<f64>().unwrap();
    println!("{n} {f}");
    println!("{:?} {:?}", "x".parse::<u8>(), "300".parse::<u8>());
    println!("{:?} {:?}", "".parse::<i32>().is_err(), "true".parse::<bool>());
    match "-7".parse::<i32>() {
        Ok(n) => println!("{n}"),
        Err(e) => println!("{e}"),
    }
    if let Err(e) = "abc".parse::<i32>() {
        println!("{e}");
    }
}
