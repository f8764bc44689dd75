//! Arrays by value, mapped into closures.
fn main() { let a = [String::from("a"), String::from("b")]; for (i, s) in a.into_iter().enumerate() { print!("{i}{s} "); } let v: Vec<Box<dyn Fn() -> String>> = ["x", "y"].map(|s| Box::new(move || s.repeat(2)) as Box<dyn Fn() -> String>).into(); for f in &v { print!("{} ", f()); } println!(); }
