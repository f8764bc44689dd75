fn main() {
    let list: Result<u8, String> = Ok(1);
    let Ok(n) = list;
    println!("{n}");
}
