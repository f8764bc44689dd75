fn repeated<const N: usize>() -> [u8; N] {
    [7; N]
}

fn main() {
    println!("{:?}", repeated::<2>());
    println!("{:?}", repeated::<true>());
}
