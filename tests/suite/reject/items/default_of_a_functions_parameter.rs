struct Meter(u32);

impl Meter {
    fn read<T: From<u32> = u32>(&self) -> T {
        T::from(self.0)
    }
}

fn main() {
    println!("{}", Meter(3).read::<u64>());
}
