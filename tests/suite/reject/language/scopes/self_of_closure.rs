fn main() {
    let double = |self: u8| 2;
    println!("{}", double(1));
}
