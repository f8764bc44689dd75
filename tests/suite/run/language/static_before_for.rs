// `'static` before a word that could follow a label.
trait Keeps<'a> {
    fn kept(&self) -> &'a str;
}

struct Words(&'static str);

impl Keeps<'static> for Words {
    fn kept(&self) -> &'static str {
        self.0
    }
}

impl<'a> From<&'static str> for Words
where
    Words: Keeps<'static>,
{
    fn from(text: &'static str) -> Words {
        Words(text)
    }
}

fn main() {
    let words: Box<dyn Keeps<'static>> = Box::new(Words::from("kept"));
    'outer: for letter in words.kept().chars() {
        loop {
            if letter == 'p' {
                break 'outer;
            }
            println!("{letter}");
            continue 'outer;
        }
    }
}
