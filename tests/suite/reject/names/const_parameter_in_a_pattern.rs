fn is_first<const FIRST: u8>(byte: u8) -> bool {
    match byte {
        FIRST => true,
        _ => false,
    }
}

fn main() {
    println!("{}", is_first::<3>(3));
}
