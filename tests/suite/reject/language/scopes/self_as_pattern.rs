struct S(u8);

impl S {
    fn is_one(&self) -> bool {
        match self.0 {
            1 => true,
            self => false,
        }
    }
}

fn main() {
    println!("{}", S(1).is_one());
}
