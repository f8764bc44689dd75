fn main() { let f = async |x| { yield x; }; }
