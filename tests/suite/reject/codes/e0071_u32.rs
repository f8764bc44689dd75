type U = u32;
fn main() {
    let t = U { value: 4 };
}
