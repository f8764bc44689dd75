fn main() -> Result<(), String> {
    println!("start");
    Err(String::from("went wrong"))
}
