fn main() { 5 = 6; "a" = "b"; }
