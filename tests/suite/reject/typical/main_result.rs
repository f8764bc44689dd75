fn main() -> Result<(), String> { }
