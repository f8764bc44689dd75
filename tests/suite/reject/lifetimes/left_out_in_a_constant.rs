struct Reader<'t> {
    text: &'t str,
}

impl<'t> Reader<'t> {
    const NAME: &str = "reader";

    fn name(&self) -> usize {
        Self::NAME.len() + self.text.len()
    }
}

fn main() {
    println!("{}", Reader { text: "abc" }.name());
}
