fn main() {
    let n = if true { 5 } else { "six" };
    println!("{n}");
}
