fn main() { let s = String::from("a"); match s { "a" => {}, _ => {} } }
