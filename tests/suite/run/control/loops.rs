fn main() {
    let mut n = 0;
    let found = loop {
        n += 1;
        if n * n > 50 {
            break n;
        }
    };
    println!("{found}");
    while n > 5 {
        n -= 1;
        if n == 6 {
            continue;
        }
        print!("{n} ");
    }
    println!();
    for i in 0..3 {
        print!("{i} ");
    }
    for i in (1..=3).rev() {
        print!("{i} ");
    }
    println!();
}
