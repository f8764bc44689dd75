fn main() { match &(1, 2) { (&a, b) => println!("{a}"), } }
