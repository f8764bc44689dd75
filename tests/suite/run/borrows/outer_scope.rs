fn main() {
    let text = String::from("inner");
    let longest: &str;
    {
        longest = &text;
    }
    println!("{longest}");
}
