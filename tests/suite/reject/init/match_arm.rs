fn main() {
    let x: u32;
    match std::mem::size_of::<u8>() {
        1 => x = 1,
        2 => x = 2,
        _ => {}
    }
    println!("{x}");
}
