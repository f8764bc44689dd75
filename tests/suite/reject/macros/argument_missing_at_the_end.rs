macro_rules! between {
    ($low:expr, $value:expr, $high:expr) => {
        $low <= $value && $value <= $high
    };
    ($value:ident) => {
        true
    };
}

fn main() {
    println!("{}", between!(1, 2, 3));
    println!(
        "{}",
        between!(
            1,
            2
        )
    );
}
