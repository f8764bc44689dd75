fn main() { loop { let _ = async { break; }; } }
