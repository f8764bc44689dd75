fn main() { let x = match 3 { 1 => "a", 2 => 'b', _ => "c" }; }
