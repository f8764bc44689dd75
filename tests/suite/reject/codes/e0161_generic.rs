trait Last {
    fn last_words(self) -> usize;
}

fn open<T: Last>(boxed: Box<T>) -> usize {
    boxed.last_words()
}

fn open_any<T: Last + ?Sized>(boxed: Box<T>) -> usize {
    boxed.last_words()
}

fn main() {}
