// An impl may ask of its own types what the trait asks of the associated type.

struct Countdown<T>(Vec<T>);

impl<T: Clone> Iterator for Countdown<T> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        self.0.pop()
    }
    fn max(self) -> Option<T>
    where
        T: Ord,
    {
        println!("own max");
        self.0.into_iter().max()
    }
    fn min(self) -> Option<Self::Item>
    where
        Self::Item: Ord,
    {
        println!("own min");
        self.0.into_iter().min()
    }
}

fn main() {
    assert_eq!(Countdown(vec![3, 9, 2]).max(), Some(9));
    assert_eq!(Countdown(vec![3, 9, 2]).min(), Some(2));
    assert_eq!(Countdown(vec!['a', 'b']).sum_of_codes(), 195);
}

trait SumOfCodes: Iterator<Item = char> + Sized {
    fn sum_of_codes(self) -> u32 {
        self.map(|c| c as u32).sum()
    }
}
impl SumOfCodes for Countdown<char> {}
