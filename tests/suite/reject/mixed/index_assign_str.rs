fn main() { let mut s = String::from("a"); s[0] = 'b'; }
