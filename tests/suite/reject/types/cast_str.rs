fn main() {
    let n = "5" as i32;
    println!("{n}");
}
