trait Last {
    fn last_words(self) -> String;
}

impl Last for u8 {
    fn last_words(self) -> String {
        format!("{self}")
    }
}

fn main() {
    println!("{}", 1u8.last_words());
    let boxed: Box<dyn Last> = Box::new(2u8);
    println!("{}", boxed.last_words());
}
