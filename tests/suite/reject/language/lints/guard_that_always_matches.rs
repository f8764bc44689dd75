#![deny(irrefutable_let_patterns)]

fn main() {
    match Some(3) {
        Some(number) if let Some(_) = Some(number) => println!("{number}"),
        Some(number) if let twice = number * 2 => println!("{twice}"),
        _ => {}
    }
}
