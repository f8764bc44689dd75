struct Metres(f64);

fn main() {
    let total = Metres(1.0)
        + Metres(2.0);
    println!("{}", total.0);
}
