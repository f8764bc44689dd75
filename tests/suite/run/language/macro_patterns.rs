macro_rules! product {
    ($($token:tt)*) => { $($token)* * 2 };
}

macro_rules! doubled {
    ($($number:expr)=>*) => { [$($number * 2),*] };
}

macro_rules! joined {
    ($($word:ident)+=*) => { concat!($(stringify!($word)),*) };
}

macro_rules! nested {
    ($outer:ident < $inner:ty >> $rest:expr) => {
        ($outer::<$inner>::new().len(), $rest)
    };
}

macro_rules! public {
    ($seen:vis :: $name:ident) => {
        $seen fn $name() -> &'static str {
            stringify!($name)
        }
    };
}

public!(pub(crate) :: shown);
public!(:: hidden);

fn bounded<T: Iterator<Item = u8, Item: Copy, Item = u8>>(numbers: T) -> u8 {
    numbers.sum()
}

fn main() {
    println!("{} {:?}", product!(1 + 2), doubled!(1 => 2 + 3));
    println!("{} {:?}", joined!(a += b += c), nested!(Vec<u8 >> 4));
    println!("{} {} {}", shown(), hidden(), bounded([1, 2].into_iter()));
}
