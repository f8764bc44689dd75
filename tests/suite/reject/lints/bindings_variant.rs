enum E { Alpha, Beta }
fn f(e: E) -> u8 {
    match e {
        Alpha => 1,
        Beta => 2,
    }
}
fn main() { println!("{}", f(E::Alpha)); }
