enum Tortoise { Turtle { a: u8 }, Land }
fn main() { let x = Tortoise::Turtle; }
