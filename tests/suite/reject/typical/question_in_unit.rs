fn main() {
    let f = "5".parse::<i32>()?;
    println!("{f}");
}
