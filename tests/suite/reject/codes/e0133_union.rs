union U { a: u8, b: i8 }
fn main() {
    let u = U { a: 3 };
    println!("{}", u.b);
}
