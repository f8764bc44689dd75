use std::ops::Add;

impl<T> Add for Box<T> {
    type Output = u8;
    fn add(self, _other: Box<T>) -> u8 {
        1
    }
}

fn main() {}
