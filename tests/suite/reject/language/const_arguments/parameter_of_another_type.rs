fn filled<const N: usize>() -> usize {
    N
}

fn doubled<const N: u8>() -> usize {
    filled::<N>() * 2
}

fn main() {
    println!("{}", doubled::<3>());
}
