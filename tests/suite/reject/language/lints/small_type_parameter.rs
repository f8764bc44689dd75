#![deny(non_camel_case_types)]

struct Pair<t>(t, t);

impl<T: Copy> Pair<T> {
    fn first(&self) -> T {
        self.0
    }
}

fn main() {
    println!("{}", Pair(1, 2).first());
    println!("{}", Pair(1, 2).1);
}
