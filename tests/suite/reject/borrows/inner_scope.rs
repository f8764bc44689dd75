fn main() {
    let longest: &str;
    {
        let text = String::from("inner");
        longest = &text;
    }
    println!("{longest}");
}
