const X: u8 = 1;
fn main() {
    std::panic::set_hook(Box::new(|i| println!("H {:?} {}", i.payload_as_str(), i.location().is_some())));
    let v: Vec<u8> = vec![];
    v[X as usize];
}
