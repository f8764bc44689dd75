use std::cmp::Ordering;
fn main() {
    let mut guess = String::new();
    let secret = 5;
    match guess.cmp(&secret) {
        Ordering::Less => println!("small"),
        Ordering::Greater => println!("big"),
        Ordering::Equal => println!("win"),
    }
}
