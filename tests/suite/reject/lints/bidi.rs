fn main() {
    let s = "a‮b";
    println!("{s}");
}
