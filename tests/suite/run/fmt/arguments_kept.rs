fn name() -> String { String::from("temp") }
fn main() { let a = format_args!("{}", 1); println!("{a}"); let x = 5; let b = format_args!("{x} {}", x + 1); println!("{b}"); println!("{}", format_args!("{} {}", 1, format_args!("{:?}", "q"))); print!("{}", format_args!("{}\n", name())); }
