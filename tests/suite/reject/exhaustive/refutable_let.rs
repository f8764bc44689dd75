fn main() {
    let Some(n) = "5".parse::<u8>().ok();
    println!("{n}");
}
