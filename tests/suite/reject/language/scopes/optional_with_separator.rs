macro_rules! sum {
    ($first:expr $(, $more:expr),?) => {
        $first
    };
}

fn main() {
    println!("{}", sum!(1));
}
