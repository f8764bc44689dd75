fn main() {
    let mut all: Vec<&String> = Vec::new();
    {
        let text = String::from("t");
        all.push(&text);
    }
    println!("{:?}", all);
}
