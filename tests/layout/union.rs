// type: U
union U { f: f32, b: [u8; 2] }
fn main() {
    let u = U { f: 1.0 };
    println!("{}", unsafe { u.f });
}
