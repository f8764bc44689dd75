fn first<'a>(words: &'a [String]) -> impl Iterator<Item = &'a String> + use<'a, 'a> {
    words.iter().take(1)
}

fn main() {
    println!("{}", first(&[String::from("a")]).count());
}
