macro_rules! pair {
    ($first:expr $(, $second:expr),?) => {
        $first
    };
}

fn main() {
    println!("{}", pair!(1));
}
