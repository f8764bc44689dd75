struct Counter(u32);

fn next(self: Counter) -> u32 {
    self.0 + 1
}

fn main() {
    println!("{}", next(Counter(1)));
}
