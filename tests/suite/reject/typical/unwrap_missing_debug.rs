struct E;
fn main() {
    let r: Result<u8, E> = Ok(1);
    r.unwrap();
}
