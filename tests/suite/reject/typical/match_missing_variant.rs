enum Coin { Penny, Nickel, Dime }
fn v(c: Coin) -> u8 { match c { Coin::Penny => 1, Coin::Nickel => 5 } }
fn main() {}
