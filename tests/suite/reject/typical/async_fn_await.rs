fn main() { let x = async { 5 }; println!("{}", x.await); }
